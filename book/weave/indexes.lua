-- indexes.lua: where chunks and identifiers are defined.

local P = pandoc
local noweb, weave = require "noweb", require "weave"
local html, raw, link = weave.html, weave.raw, weave.link

local indexes = {}

local function sort_key(s) return (s:gsub("[%[%]]", ""):lower()) end

function indexes.blocks(parts)
  local chunks, ids = {}, {}
  for _, p in ipairs(parts) do
    if p.name and not p.prevdef then table.insert(chunks, p) end
    for _, d in ipairs(p.defs or {}) do table.insert(ids, {id = d.id, chunk = p, uses = d.uses}) end
  end
  table.sort(chunks, function(a, b) return sort_key(a.name) < sort_key(b.name) end)
  table.sort(ids, function(a, b) return a.id < b.id end)
  local function where(label)
    if not html then return P.List{weave.page_of(label)} end
    local c = weave.chapter_of[noweb.file_of[label]]
    local place = c.number and (c.word .. "\u{a0}" .. c.number) or c.title
    return P.List{P.Space(), P.Span({P.Str(place)}, P.Attr("", {"where"}))}
  end
  local function index(title, id, items)
    local list = P.List{}
    for _, inlines in ipairs(items) do list:insert{P.Plain(inlines)} end
    local h = P.Header(weave.target == "html" and 2 or 1, title, P.Attr(id, {"unnumbered"}))
    if html then return P.List{h, P.Div({P.BulletList(list)}, P.Attr("", {"index"}))} end
    return P.List{h, raw("\\begin{nwindex}", true), P.BulletList(list), raw("\\end{nwindex}", true)}
  end
  local chunk_items, id_items = {}, {}
  for _, c in ipairs(chunks) do
    table.insert(chunk_items, P.List{weave.chunk_link(c.label)} .. where(c.label))
  end
  for _, e in ipairs(ids) do
    local to = link(e.chunk.file, e.chunk.label, P.List{P.Code(e.id)}, "nw-id")
    table.insert(id_items, P.List{to} .. where(e.chunk.label))
  end
  return index("Index of chunks", "index-of-chunks", chunk_items) ..
    index("Index of identifiers", "index-of-identifiers", id_items)
end

return indexes
