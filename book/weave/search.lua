-- search.lua: what the search looks through.

local P = pandoc
local weave = require "weave"

local search = {}

-- What the search looks through: a section an entry, then chunks and names.
function search.entries(parts)
  local out = {}
  local function quote(s)
    return '"' .. s:gsub('[\\"]', "\\%0"):gsub("[%c\n]", " "):gsub("</", "<\\/") .. '"'
  end
  local function entry(kind, title, where, url, body)
    local fields = {quote(kind), quote(title), quote(where), quote(url), quote(body)}
    table.insert(out, "[" .. table.concat(fields, ",") .. "]")
  end
  for _, c in ipairs(weave.chapters) do
    local place = c.number and c.word .. " " .. c.number or c.title
    local title, id, text = c.title, c.id, {}
    local function flush()
      entry("text", title, place, c.file .. ".html#" .. id, table.concat(text, " "))
      text = {}
    end
    local function visit(blocks)
      for _, b in ipairs(blocks) do
        if b.t == "Header" and b.level <= 2 then
          if b.level == 2 then
            flush()
            title, id = P.utils.stringify(b), b.identifier
          end
        elseif b.t == "Div" then visit(b.content)
        elseif b.t == "CodeBlock" and b.classes:includes "run" then table.insert(text, b.text)
        elseif b.t ~= "RawBlock" and b.t ~= "CodeBlock" then
          local plain = b:walk{Math = function(m) return P.Str(m.text:gsub("\\", "")) end}
          table.insert(text, (P.utils.stringify(plain)))
        end
      end
    end
    visit(c.doc.blocks)
    flush()
  end
  for _, p in ipairs(parts) do
    local c = weave.chapter_of[p.file]
    local place = c.number and c.word .. " " .. c.number or c.title
    local url = p.label and p.file .. ".html#" .. p.label
    if p.name and not p.prevdef then entry("chunk", (p.name:gsub("%[%[(.-)%]%]", "%1")), place, url, "") end
    for _, d in ipairs(p.defs or {}) do entry("name", d.id, place, url, "") end
  end
  return "tangled_search = [\n" .. table.concat(out, ",\n") .. "\n];"
end

-- The page of each place that has a name, and the new names of those that moved:
-- for a link that does not find its place.
function search.anchors()
  local out = {}
  for id, l in pairs(weave.labels) do table.insert(out, string.format('"%s":"%s.html#%s"', id, l.file, id)) end
  for old, new in weave.read_all("book/weave/moved.txt"):gmatch "\n#(%S+) #(%S+)" do
    local l = weave.labels[new] or weave.fail("book/weave/moved.txt: there is no %s", new)
    table.insert(out, string.format('"%s":"%s.html#%s"', old, l.file, new))
  end
  table.sort(out)
  return "tangled_anchors = {\n" .. table.concat(out, ",\n") .. "\n};"
end

return search
