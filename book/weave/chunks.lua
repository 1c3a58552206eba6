-- chunks.lua: a chunk of code, with its name, its links and where it is used.

local P = pandoc
local noweb, weave = require "noweb", require "weave"
local html, fail, raw, write, link = weave.html, weave.fail, weave.raw, weave.write, weave.link
local chunk_name, chunk_link, page_of = weave.chunk_name, weave.chunk_link, weave.page_of

local chunks = {}

-- pandoc's highlighting, without what no style and no link asks for.
-- Words of the language are of one kind, values of another; neighbours are one.
local styled = {kw = "kw", cf = "kw", dt = "kw", pp = "kw", co = "co",
  dv = "dv", fl = "dv", bn = "dv", ch = "dv", st = "dv", sc = "dv", im = "dv"}
local numbered = '<span id="cb%d+%-%d+"><a href="#cb%d+%-%d+" aria%-hidden="true" tabindex="%-1"></a>'
local neighbours = '(<span class="(%a+)">[^<]*)</span>( *)<span class="(%a+)">([^<]*</span>)'
function chunks.lean(out)
  out = out:gsub(' id="cb%d+"', "")
  out = out:gsub(numbered .. "(.-)</span>\n", "%1\n"):gsub(numbered .. "(.*)</span></code>", "%1</code>")
  out = out:gsub('<span class="(%a+)">([^<]*)</span>', function(kind, text)
    return styled[kind] and '<span class="' .. styled[kind] .. '">' .. text .. "</span>" or text
  end)
  local joined
  repeat
    joined = false
    out = out:gsub(neighbours, function(one, kind, gap, other, rest)
      if kind == other then
        joined = true
        return one .. gap .. rest
      end
    end)
  until not joined
  out = out:gsub("&quot;", '"')
  out = out:gsub(' class="sourceCode[ %a]*"', ""):gsub("^<div>", ""):gsub("</div>$", "")
  return (out:gsub("^<pre>", '<pre class="c">', 1))
end

local function references(list, before, uses)     -- each name once
  local seen, first = {}, true
  for _, label in ipairs(uses) do
    local name = noweb.name_of[label]
    if not seen[name] then
      list:extend{P.Str(first and before or ", "), chunk_link(label)}
      if not html then list:insert(page_of(label)) end
      seen[name], first = true, false
    end
  end
end

-- Where identifiers of a chunk are used: by chapter, for there may be many.
local function chapter_links(list, uses, own)
  local seen, first, elsewhere = {}, true, {}
  for _, label in ipairs(uses) do
    local file = noweb.file_of[label]
    if file ~= own and not seen[file] then
      seen[file] = true
      table.insert(elsewhere, {file, label})
    end
  end
  table.sort(elsewhere, function(a, b) return a[1] < b[1] end)
  for _, e in ipairs(elsewhere) do
    local c = weave.chapter_of[e[1]]
    local name = c.number and (c.word:lower() .. " " .. c.number) or "the preface"
    list:extend{P.Str(first and ", used in " or ", "), link(e[1], e[2], P.List{P.Str(name)}, "nw-use")}
    first = false
  end
end

local function caption(c)
  local inlines = P.List{link(c.file, c.label, chunk_name(c.name), "nw-name"),
                         P.Str(c.prevdef and " +≡" or " ≡")}
  for _, way in ipairs{{c.prevdef, "▲", "previous part"}, {c.nextdef, "▼", "next part"}} do
    if way[1] then
      local l = link(c.file, way[1], P.List{P.Str(way[2])}, "nw-way")
      if html then l.attributes["aria-label"] = way[3] end
      inlines:extend{P.Space(), l}
      if not html then inlines:insert(page_of(way[1])) end
    end
  end
  return inlines
end

local function footer(c)
  local foot = P.List{}
  references(foot, "Used in ", c.used)
  if #foot > 0 then foot:insert(P.Str ".") end
  for i, d in ipairs(c.defs) do
    if #foot > 0 and i == 1 then foot:insert(P.Space()) end
    foot:extend{P.Str(i == 1 and "Defines " or "; "), P.Code(d.id)}
    chapter_links(foot, d.uses, c.file)
  end
  if #c.defs > 0 then foot:insert(P.Str ".") end
  return foot
end

-- The code, highlighted by pandoc with placeholders for the links.
local function highlighted(c)
  local code, at, linked = {}, {}, {}
  for _, item in ipairs(c.items) do
    if type(item) ~= "string" then
      table.insert(at, item)
      item = item.use and "/*@" .. #at .. "@*/" or "nwx" .. #at .. "x"
    end
    table.insert(code, item)
  end
  local function anchor(n)
    local item = at[tonumber(n)]
    local label = item.ref
    if not label and item.use then
      fail("book/%s.nw:%d: there is no chunk <<%s>>", c.file, c.line, item.use)
    end
    if html then
      local to = weave.href(noweb.file_of[label], label)
      if item.use then
        return '<a class="nw-ref" href="' .. to .. '">' .. write{P.Plain(chunk_name(item.use))} .. "</a>"
      end
      if linked[to] then return item.id end        -- a name leads on where a chunk has it first
      linked[to] = true
      return '<a href="' .. to .. '">' .. item.id .. "</a>"
    end
    if item.use then
      return "\\nwuse{" .. label .. "}{" .. write{P.Plain(chunk_name(item.use))} .. "}"
    end
    return "\\hyperlink{" .. label .. "}{" .. item.id:gsub("_", "\\_") .. "}"
  end
  local text = table.concat(code):gsub("^\n", ""):gsub("%s+$", "")
  local class = (c.name:match "%.csv$" or c.name:match "%.txt$") and "text" or "c"
  local out = write{P.CodeBlock(text, P.Attr("", {class}))}
  local function unlinked(before, inside, after)   -- no links in strings, comments, includes
    if inside:find "^/\\?%*@" then return end
    return before .. inside:gsub("nwx(%d+)x", function(n) return at[tonumber(n)].id end) .. after
  end
  if html then
    for _, kind in ipairs{"st", "im", "co"} do
      out = out:gsub('(<span class="' .. kind .. '">)(.-)(</span>)', unlinked)
    end
    out = out:gsub('<span class="co">/%*@(%d+)@%*/</span>', anchor)
    out = chunks.lean(out)
  else
    for _, kind in ipairs{"String", "Import", "Comment"} do
      out = out:gsub("(\\" .. kind .. "Tok{)([^{}]*)(})", unlinked)
    end
    out = out:gsub("\\CommentTok{/\\?%*@(%d+)@\\?%*/}", anchor)
  end
  local _, lines = text:gsub("\n", "\n")
  return out:gsub("nwx(%d+)x", anchor), lines + 1
end

-- What a chunk that is folded shows: its first function, or its first struct.
local function signature(c)
  local text = ""
  for _, item in ipairs(c.items) do
    text = text .. (type(item) == "string" and item or item.id or "")
  end
  text = ("\n" .. text):gsub("/%*.-%*/", "")
  local found = text:match "\n([%a_][%w_ *]*%b())[ \n]*[{;]"
    or text:match "\n(struct [%w_]+)[ =%[]" or text:match "\n%a+ (struct [%w_]+)[ =%[]"
  found = found and found:gsub("%s+", " ")
  if found and #found > 66 then found = found:gsub("%b()", "(…)", 1) end
  return found
end

-- A chunk that only frames, and the listings of the Workshop, are one line
-- that opens on a page, and in smaller type in print.
local function folds(c)
  return c.fold or weave.chapter_of[c.file].word == "Workshop"
end

local function folded(c, code, lines, foot)
  local said = signature(c)
  local summary = '<span class="nw-name">' .. write{P.Plain(chunk_name(c.name))} .. "</span>"
    .. (c.prevdef and " +≡" or " ≡") .. (said and " <code>" .. weave.escape(said) .. "</code>" or "")
    .. '<span class="nw-lines">' .. lines .. (lines == 1 and " line" or " lines") .. "</span>"
  local ways = P.List{}
  for _, way in ipairs{{c.prevdef, "▲ previous part"}, {c.nextdef, "▼ next part"}} do
    if way[1] then
      local l = link(c.file, way[1], P.List{P.Str(way[2])}, "nw-way")
      l.attributes["aria-label"] = way[2]:match "%a.*"
      ways:extend{l, P.Space()}
    end
  end
  local blocks = P.List{raw('<details class="nw-chunk nw-fold" id="' .. c.label .. '"><summary class="nw-caption">'
    .. summary .. "</summary>", true), raw(code, true)}
  if #ways + #foot > 0 then blocks:insert(P.Div({P.Plain(ways .. foot)}, P.Attr("", {"nw-footer"}))) end
  blocks:insert(raw("</details>", true))
  return blocks
end

function chunks.chunk(c)
  local code, lines = highlighted(c)
  local foot = footer(c)
  if weave.target == "html" and folds(c) then return folded(c, code, lines, foot) end
  if html then
    local blocks = P.List{P.Div({P.Plain(caption(c))}, P.Attr("", {"nw-caption"})), raw(code, true)}
    if #foot > 0 then blocks:insert(P.Div({P.Plain(foot)}, P.Attr("", {"nw-footer"}))) end
    return {P.Div(blocks, P.Attr(c.label, {"nw-chunk", folds(c) and "nw-small" or nil}))}
  end
  local small = (folds(c) or c.name:match "^exercises/") and "\\nwsmall" or ""
  local blocks = P.List{raw(small .. "\\begin{nwchunk}{" .. lines + 3 .. "}{" .. c.label .. "}", true),
    P.Para(P.List{raw "\\begin{nwcaption}"} .. caption(c) .. {raw "\\end{nwcaption}"}), raw(code, true)}
  if #foot > 0 then
    blocks:insert(P.Para(P.List{raw "\\begin{nwfooter}"} .. foot .. {raw "\\end{nwfooter}"}))
  end
  blocks:insert(raw("\\end{nwchunk}" .. (small ~= "" and "\\nwnormal" or ""), true))
  return blocks
end

return chunks
