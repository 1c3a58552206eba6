-- weave.lua: what is being woven, and what every part of the weaving needs.

local P = pandoc
local noweb = require "noweb"

local weave = {target = os.getenv "TARGET" or "html", page = os.getenv "PAGE"}
weave.html = weave.target ~= "latex"
weave.chapters, weave.chapter_of = {}, {}       -- in order; by file
weave.labels = {}                               -- id -> {text, number, file}

local target, html = weave.target, weave.html

function weave.fail(...) error(string.format(...), 0) end

function weave.read_all(path)
  local file = io.open(path, "rb") or weave.fail("%s: not found", path)
  local text = file:read "a"
  file:close()
  return text
end

function weave.escape(s)
  return (s:gsub("[&<>\"]", {["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;"}))
end

function weave.raw(s, block)
  local format = html and "html" or "latex"
  return (block and P.RawBlock or P.RawInline)(format, s)
end

function weave.write(blocks, options)
  local doc = P.Pandoc(blocks)
  options = options or P.WriterOptions{wrap_text = "wrap-none"}
  return (P.write(doc, html and "html" or "latex", options):gsub("\n$", ""))
end

-- Where an anchor of a file is, seen from the page being woven.
function weave.href(file, id)
  if target == "html" and file ~= weave.page then return file .. ".html#" .. id end
  if target == "epub" and weave.chapter_of[file] then
    return string.format("ch%03d.xhtml#%s", weave.chapter_of[file].index, id)
  end
  return "#" .. id
end

-- A link in the AST.  The EPUB writer knows anchors by their names alone and
-- rewrites them itself, so only raw HTML is given the file.
function weave.link(file, id, content, class)
  local to = target == "epub" and "#" .. id or weave.href(file, id)
  return P.Link(content, to, "", P.Attr("", class and {class} or {}))
end

function weave.chunk_name(name)
  local block = P.read(noweb.quoted(name), "markdown").blocks[1]
  local out = P.List{P.Str "⟨"}
  if name:match "^[%w_/]+%.%a+$" then out:insert(P.Code(name)) else out:extend(block.content) end
  out:insert(P.Str "⟩")
  return out
end

function weave.chunk_link(label, class)
  return weave.link(noweb.file_of[label], label, weave.chunk_name(noweb.name_of[label]), class or "nw-ref")
end

function weave.page_of(label) return weave.raw("\\,\\nwpage{" .. label .. "}") end

return weave
