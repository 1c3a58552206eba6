-- files.lua: the files that a chapter tangles into, and their page.

local P = pandoc
local weave, chunks = require "weave", require "chunks"
local raw = weave.raw

local files = {}

-- The files that a chapter tangles into.
function files.of(c)
  local found, seen = {}, {}
  for _, p in ipairs(c.chunks) do
    local room = p.name:match "^(%w+)/" or ""
    if p.name:match "^[%w_/]+%.[ch]$" and room ~= "exercises" and room ~= "solutions" and not seen[p.name] then
      seen[p.name] = true
      table.insert(found, p.name)
    end
  end
  return found
end

-- A chapter's program is the one that it runs first; most are listed in the Workshop.
local function program_of(c)
  local program = c.word == "Chapter" and weave.read_all("book/" .. c.file .. ".nw"):match "build/bin/(%w+)"
  for _, home in ipairs(program and weave.chapters or {}) do
    for _, name in ipairs(files.of(home)) do
      if name == "programs/" .. program .. ".c" then return program, name, home end
    end
  end
end

local function file_id(name) return "file-" .. name:gsub("[/.]", "-") end

function files.note(c)
  local list, seen = P.List{}, {}
  local function add(name, home)
    if seen[name] then return end
    list:extend{P.Str(list[1] and ", " or ""), P.Link({P.Code(name)}, home.file .. "-files.html#" .. file_id(name))}
    seen[name] = true
  end
  for _, name in ipairs(files.of(c)) do add(name, c) end
  local program, listing, home = program_of(c)
  if program then add(listing, home) end
  if not list[1] then return {} end
  local said = P.List{}
  if program then
    said:extend{P.Para{P.Str "This chapter’s program is ", P.Strong{P.Str(program)}, P.Str ". To build and run it:"},
      raw('<div class="run"><pre><code><span class="prompt">$ </span><b>make programs</b>\n' ..
        '<span class="prompt">$ </span><b>build/bin/' .. program .. " --help</b></code></pre></div>", true)}
  end
  said:insert(P.Para(P.List{P.Str(program and "Its C: " or "The C of this chapter: ")} .. list .. {P.Str "."}))
  return {P.Div(said, P.Attr("", {"note", "program"}, {role = "note"}))}
end

-- A page with the files as they are in tangled/, to read and to take along.
function files.page(c)
  local name = c.number and c.word:lower() .. " " .. c.number or "the preface"
  local blocks = P.List{P.Header(1, {P.Str("The files of " .. name)}),
    P.Para{P.Str "What ", P.Link({P.Str(c.title)}, c.file .. ".html"), P.Str " tangles into."}}
  for _, name in ipairs(files.of(c)) do
    blocks:insert(P.Header(2, {P.Code(name)}, P.Attr(file_id(name))))
    local attributes = P.Attr("", {}, {{"download", name:match "[^/]+$"}, {"aria-label", "Download " .. name}})
    blocks:insert(P.Para{P.Link({P.Str "Download"}, "tangled/" .. name, "", attributes)})
    local code = weave.read_all("tangled/" .. name):gsub("\n$", "")
    blocks:insert(raw(chunks.lean(weave.write{P.CodeBlock(code, P.Attr("", {"c"}))}), true))
  end
  return blocks
end

return files
