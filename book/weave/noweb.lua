-- noweb.lua: read noweb's tokens (markup | finduses | noidx) into parts.
--
-- A part is a piece of prose {file, line, docs = Markdown} or a chunk
-- {file, line, label, name, items, used, defs, prevdef, nextdef}; items is
-- a list of strings, uses {use =, ref =} and identifiers {id =, ref =}.

local noweb = {name_of = {}, file_of = {}}

-- [[code]] in a chunk's name, as Markdown.
function noweb.quoted(s) return (s:gsub("%[%[(.-)%]%]", "`%1`")) end

-- docs_line(text, file, line): what becomes of a line of prose.
function noweb.parse(tokens, docs_line)
  local parts, T = {}, {}
  local docs, chunk, file, line, quote, ref, pending, index
  local function put(item)
    if quote then table.insert(quote, item)
    elseif chunk then table.insert(chunk.items, item)
    elseif docs then
      local s = type(item) == "string" and item or item.id
      table.insert(docs, docs_line(s, file, line))
    end
  end
  function T.file(a) file, line = a:match("([^/]+)%.nw$"), 1 end
  function T.fatal(a) error("noweb: " .. a, 0) end
  T["begin"] = function(a)
    if a:match "^code" then
      chunk = {file = file, line = line, items = {}, used = {}, defs = {}}
    else
      docs = {}
    end
    index = nil
  end
  T["end"] = function()
    if chunk then chunk.last = line end
    table.insert(parts, chunk or {file = file, docs = table.concat(docs)})
    chunk, docs, pending = nil, nil, nil
  end
  function T.defn(a) chunk.name = a; noweb.name_of[chunk.label] = a end
  function T.quote() quote = {} end
  function T.endquote()             -- [[code]], [[identifier]], [[<<chunk>>]]
    local s, one = "", #quote == 1 and quote[1].ref
    for _, it in ipairs(quote) do
      s = s .. (it.use and "⟨" .. noweb.quoted(it.use) .. "⟩" or it.id or it)
    end
    if not (one and quote[1].use) then s = "`` " .. s .. " ``" end
    quote, pending = nil, nil
    put(one and "[" .. s .. "](#" .. one .. ")" or s)
  end
  function T.use(a) put{use = a, ref = ref}; ref = nil end
  function T.text(a)
    if a ~= "" then
      local is_id = pending and pending.id == a
      local own = is_id and chunk and pending.ref == chunk.label
      put(is_id and not own and pending or a)
      pending = nil
    end
  end
  function T.nl()
    line = line + 1
    if index then index = nil else put(quote and " " or "\n") end
  end
  function T.xref(a)
    local k, v = a:match "^(%S+) ?(.*)$"
    if k == "ref" then ref = v
    elseif chunk and k == "label" and not chunk.label then
      chunk.label = v; noweb.file_of[v] = file
    elseif chunk and (k == "prevdef" or k == "nextdef") then chunk[k] = v
    elseif chunk and k == "useitem" then table.insert(chunk.used, v) end
  end
  function T.index(a)
    local k, v = a:match "^(%S+) ?(.*)$"
    if k == "use" then pending = {id = v, ref = ref}
    elseif k == "nl" then line = line + 1
    elseif chunk and k == "defitem" then
      table.insert(chunk.defs, {id = v, uses = chunk.uses or {}})
      chunk.uses = nil
    elseif chunk and k == "isused" and v ~= chunk.label then
      chunk.uses = chunk.uses or {}
      table.insert(chunk.uses, v)
    end
  end
  -- A hyphen in a label is a letter of its own inside TeX's verbatim text.
  for key, arg in tokens:gmatch "@(%S+) ?([^\n]*)\n" do
    if key == "xref" or key == "index" then arg = arg:gsub("NW%w+%-(%w+)%-(%d+)$", "N%1.%2") end
    if T[key] then T[key](arg) end
  end
  return parts
end

return noweb
