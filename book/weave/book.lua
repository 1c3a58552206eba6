-- book.lua: a pandoc reader that weaves the book from noweb's tokens.
--
--   markup *.nw | finduses | noidx | pandoc -f book/weave/book.lua ...
--
-- The environment says what to weave: TARGET is html, latex or epub; for
-- html PAGE is a chapter's file without .nw, or `index` or `indexes`.

package.path = "book/weave/?.lua;" .. package.path
local P = pandoc
local noweb, values = require "noweb", require "values"
local target, page = os.getenv "TARGET" or "html", os.getenv "PAGE"
local html = target ~= "latex"

local chapters, chapter_of = {}, {}     -- in order; by file
local labels = {}                       -- id -> {text, file}
local svg_colours = {["#1c1b1a"] = "ink", ["#6b6660"] = "soft", ["#d9d3c8"] = "rule",
  ["#fffdf8"] = "paper", ["#9a3412"] = "accent", ["#1f4e79"] = "link",
  ["#c2882b"] = "third", ["#f6f1e7"] = "fill", ["#ead9cd"] = "shade"}

local function fail(...) error(string.format(...), 0) end

local function read_all(path)
  local file = io.open(path, "rb") or fail("%s: not found", path)
  local text = file:read "a"
  file:close()
  return text
end

local function escape(s)
  return (s:gsub("[&<>\"]", {["&"] = "&amp;", ["<"] = "&lt;", [">"] = "&gt;", ['"'] = "&quot;"}))
end

local function raw(s, block)
  local format = html and "html" or "latex"
  return (block and P.RawBlock or P.RawInline)(format, s)
end

local function write(blocks, options)
  local doc = P.Pandoc(blocks)
  return (P.write(doc, html and "html" or "latex", options or P.WriterOptions{wrap_text = "wrap-none"}):gsub("\n$", ""))
end

---------------------------------------------------------------- references

-- Where an anchor of a file is, seen from the page being woven.
local function href(file, id)
  if target == "html" and file ~= page then return file .. ".html#" .. id end
  if target == "epub" and chapter_of[file] then
    return string.format("ch%03d.xhtml#%s", chapter_of[file].index, id)
  end
  return "#" .. id
end

-- A link in the AST.  The EPUB writer knows anchors by their names alone and
-- rewrites them itself, so only raw HTML is given the file.
local function link(file, id, content, class)
  local to = target == "epub" and "#" .. id or href(file, id)
  return P.Link(content, to, "", P.Attr("", class and {class} or {}))
end

local function chunk_name(name)
  local block = P.read(noweb.quoted(name), "markdown").blocks[1]
  local out = P.List{P.Str "⟨"}
  if name:match "^[%w_/]+%.%a+$" then out:insert(P.Code(name)) else out:extend(block.content) end
  out:insert(P.Str "⟩")
  return out
end

local function chunk_link(label, class)
  return link(noweb.file_of[label], label, chunk_name(noweb.name_of[label]), class or "nw-ref")
end

local function page_of(label) return raw("\\,\\nwpage{" .. label .. "}") end

---------------------------------------------------------------- chunks

-- pandoc's highlighting, without what no style and no link asks for.
-- Words of the language are of one kind, values of another; neighbours are one.
local styled = {kw = "kw", cf = "kw", dt = "kw", pp = "kw", dv = "dv", fl = "dv", bn = "dv", ch = "dv", st = "dv", sc = "dv", im = "dv", co = "co"}
local function lean(out)
  out = out:gsub(' id="cb%d+"', ""):gsub('<span id="cb%d+%-%d+"><a href="#cb%d+%-%d+" aria%-hidden="true" tabindex="%-1"></a>(.-)</span>\n', "%1\n")
  out = out:gsub('<span id="cb%d+%-%d+"><a href="#cb%d+%-%d+" aria%-hidden="true" tabindex="%-1"></a>(.*)</span></code>', "%1</code>")
  out = out:gsub('<span class="(%a+)">([^<]*)</span>', function(kind, text)
    return styled[kind] and '<span class="' .. styled[kind] .. '">' .. text .. "</span>" or text
  end)
  local joined
  repeat
    joined = false
    out = out:gsub('(<span class="(%a+)">[^<]*)</span>( *)<span class="(%a+)">([^<]*</span>)', function(one, kind, gap, other, rest)
      if kind == other then
        joined = true
        return one .. gap .. rest
      end
    end)
  until not joined
  out = out:gsub("&quot;", '"')
  return (out:gsub(' class="sourceCode[ %a]*"', ""):gsub("^<div>", ""):gsub("</div>$", ""):gsub("^<pre>", '<pre class="c">', 1))
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
    local c = chapter_of[e[1]]
    list:extend{P.Str(first and ", used in " or ", "),
                link(e[1], e[2], P.List{P.Str(c.number and (c.word:lower() .. " " .. c.number) or "the preface")}, "nw-use")}
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
    if not label and item.use then fail("book/%s.nw:%d: there is no chunk <<%s>>", c.file, c.line, item.use) end
    if html then
      local to = href(noweb.file_of[label], label)
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
    out = lean(out)
  else
    for _, kind in ipairs{"String", "Import", "Comment"} do
      out = out:gsub("(\\" .. kind .. "Tok{)([^{}]*)(})", unlinked)
    end
    out = out:gsub("\\CommentTok{/\\?%*@(%d+)@\\?%*/}", anchor)
  end
  local _, lines = text:gsub("\n", "\n")
  return out:gsub("nwx(%d+)x", anchor), lines + 1
end

local function chunk(c)
  local code, lines = highlighted(c)
  local foot = footer(c)
  if html then
    local blocks = P.List{P.Div({P.Plain(caption(c))}, P.Attr("", {"nw-caption"})), raw(code, true)}
    if #foot > 0 then blocks:insert(P.Div({P.Plain(foot)}, P.Attr("", {"nw-footer"}))) end
    return {P.Div(blocks, P.Attr(c.label, {"nw-chunk"}))}
  end
  local blocks = P.List{raw("\\begin{nwchunk}{" .. lines + 3 .. "}{" .. c.label .. "}", true),
    P.Para(P.List{raw "\\begin{nwcaption}"} .. caption(c) .. {raw "\\end{nwcaption}"}), raw(code, true)}
  if #foot > 0 then blocks:insert(P.Para(P.List{raw "\\begin{nwfooter}"} .. foot .. {raw "\\end{nwfooter}"})) end
  blocks:insert(raw("\\end{nwchunk}", true))
  return blocks
end

---------------------------------------------------------------- runs

-- A session: the command as it was run and what it printed.
local function run(b, file)
  if b.classes:includes "hidden" then return {} end
  local id = b.identifier
  local lines = {}
  for l in io.lines("build/out/" .. id .. ".txt") do table.insert(lines, l) end
  local head, tail = tonumber(b.attributes.head), tonumber(b.attributes.tail) or 0
  local shown = {}
  for i, l in ipairs(lines) do
    if not head or i <= head or i > #lines - tail then table.insert(shown, l)
    elseif i == head + 1 and tail > 0 then table.insert(shown, "⋮") end
  end
  for _, l in ipairs(shown) do
    if utf8.len(l) and utf8.len(l) > 76 then fail("book/%s.nw: run '%s' prints a line of %d columns", file, id, utf8.len(l)) end
  end
  local output = table.concat(shown, "\n")
  if html then
    local command = escape(b.text):gsub("[^\n]+", "<b>%0</b>"):gsub("\n", "\n  ")
    return {raw('<div class="run" id="run-' .. id .. '"><pre><code><span class="prompt">$ </span>' ..
      command .. "\n" .. escape(output) .. "</code></pre></div>", true)}
  end
  return {raw("\\begin{nwrun}{" .. #shown + 2 + select(2, b.text:gsub("\n", "")) .. "}\n\\begin{RunVerbatim}\n$ " .. b.text:gsub("\n", "\n  ") .. "\n" .. output ..
    "\n\\end{RunVerbatim}\n\\end{nwrun}", true)}
end

---------------------------------------------------------------- tests

-- ~~~ {.test from=tests/sgd.c name=moments}: a test, as it stands in its file.
local function quoted_test(b, file)
  local from, name = b.attributes.from, b.attributes.name
  local code = read_all(from):match("\n(CHECK%(%w+, " .. name .. "[^\n]*\n.-\n}\n)")
  if not code then fail("book/%s.nw: %s has no test '%s'", file, from, name) end
  local out = write{P.CodeBlock(code:gsub("\n$", ""), P.Attr("", {"c"}))}
  local _, lines = code:gsub("\n", "\n")
  local caption = P.List{P.Str "From ", P.Code(from)}
  if html then
    out = lean(out)
    return {P.Div({P.Div({P.Plain(caption)}, P.Attr("", {"nw-caption"})), raw(out, true)}, P.Attr("", {"test"}))}
  end
  return {raw("\\begin{nwtest}{" .. lines + 3 .. "}", true), P.Para(P.List{raw "{\\small\\color{soft}"} .. caption .. {raw "}"}), raw(out, true), raw("\\end{nwtest}", true)}
end

---------------------------------------------------------------- mathematics

-- pandoc's MathML, with the fences and spaces mended: it writes every
-- parenthesis as stretchy, which sets f (x) apart.
-- Only fences around something tall stay stretchy.
local function quiet_fences(out)
  local open, quiet, at = {}, {}, 1
  while true do
    local from, to, form = out:find('<mo stretchy="true" form="(%a+)">[()%[%]|]</mo>', at)
    if not from then break end
    if form == "prefix" then table.insert(open, {from, to})
    elseif #open > 0 then
      local start = table.remove(open)
      local inside = out:sub(start[2] + 1, from - 1)
      if not (inside:find "<mfrac" or inside:find "<munder" or inside:find "<mtable") then
        quiet[start[1]], quiet[from] = true, true
      end
    end
    at = to + 1
  end
  return (out:gsub('()<mo stretchy="true" form="(%a+)">([()%[%]|])</mo>', function(p, form, c)
    if quiet[p] then
      return '<mo stretchy="false" form="' .. form .. '" lspace="0" rspace="0">' .. c .. "</mo>"
    end
  end))
end

local math_options = P.WriterOptions{wrap_text = "wrap-none", html_math_method = "mathml"}
local function mathml(m)
  local out = P.write(P.Pandoc{P.Plain{m}}, "html", math_options):gsub("\n$", "")
  if not out:find "^<math" then fail("pandoc cannot set $%s$", m.text) end
  out = quiet_fences(out)
  out = out:gsub('(<mo[^>]*>[(%[=,]</mo>)<mo>−</mo>', '%1<mo form="prefix" lspace="0" rspace="0">−</mo>')
  out = out:gsub("<mtable>", m.text:find "{aligned}" and '<mtable displaystyle="true" class="aligned">' or "%0")
  out = out:gsub("<mi>′</mi>", '<mo lspace="0" rspace="0">′</mo>')
  out = out:gsub("</mfrac><mfrac>", '</mfrac><mspace width="0.167em"></mspace><mfrac>')
  out = out:gsub("\u{302}</mo>", "\u{2c6}</mo>")        -- an accent, not a mark that combines
  out = out:gsub("<annotation.-</annotation>", "")
  out = out:gsub("</?semantics>", "")
  if target == "html" then return (out:gsub(' xmlns="[^"]*"', ""):gsub(' display="inline"', "")) end
  return (out:gsub("<math ", '<math alttext="' .. escape(m.text:gsub("%s+", " ")) .. '" '))
end

local function math(m)
  if html then return raw(mathml(m)) end
end

local function equation(para, id)               -- a paragraph that is $$...$$ {#eq-id}
  local m, number = para.content[1], labels[id].number
  if html then
    return {raw('<div class="equation" id="' .. id .. '">' .. mathml(m) .. '<span class="number">(' .. number .. ")</span></div>", true)}
  end
  return {raw("\\begin{equation}\\hypertarget{" .. id .. "}{}\\tag{" .. number .. "}" .. m.text .. "\\end{equation}", true)}
end

---------------------------------------------------------------- figures

local function inline_svg(name, alt)
  local svg = read_all("figures/" .. name .. ".svg"):gsub("^.-<svg", "<svg", 1)
  svg = svg:gsub("#%x%x%x%x%x%x", function(c) return svg_colours[c] and "var(--" .. svg_colours[c] .. ")" end)
  return (svg:gsub("<svg ", '<svg role="img" aria-label="' .. escape(alt) .. '" ', 1))
end

local function figure(image, file)
  local id, name = image.identifier, image.src
  local alt = image.attributes.alt
  if not alt then fail("book/%s.nw: figure %s has no alt text", file, id) end
  local label = P.Span({P.Str(labels[id].text .. ".")}, P.Attr("", {"label"}))
  local inlines = P.List{label, P.Space()} .. image.caption
  if target == "html" then
    local class = image.classes:includes "margin" and ' class="margin"' or ""
    local data = ""
    for _, name in ipairs{"live", "stuck"} do
      if image.attributes[name] then data = data .. " data-" .. name .. '="' .. escape(image.attributes[name]) .. '"' end
    end
    return {raw('<figure id="' .. id .. '"' .. class .. data .. "><figcaption>", true), P.Plain(inlines),
            raw('</figcaption><div class="still">' .. inline_svg(name, alt) .. "</div></figure>", true)}
  end
  if target == "epub" then
    return {raw('<div class="figure" id="' .. id .. '">', true),
            P.Para{P.Image({P.Str(alt)}, "figures/" .. name .. ".svg")},
            P.Para(inlines), raw("</div>", true)}
  end
  return {P.Para(P.List{raw("\\begin{figure}\\centering\\hypertarget{" .. id .. "}{}\\includegraphics{build/figures/" .. name ..
    ".pdf}\\renewcommand{\\thefigure}{" .. labels[id].number .. "}\\caption{")} .. image.caption .. {raw "}\\end{figure}"})}
end

---------------------------------------------------------------- numbering

local function alone(para)                     -- the image that is all of a paragraph
  local i = #para.content == 1 and para.content[1]
  return i and i.t == "Image" and i.identifier:match "^fig%-" and i
end

local function equation_id(para)
  local m, last = para.content[1], para.content[#para.content]
  if m and m.t == "Math" and m.mathtype == "DisplayMath" and last.t == "Str" then
    return last.text:match "^{#(eq%-[%w-]+)}$"
  end
end

local function define(id, text, number, c)
  if labels[id] then fail("book/%s.nw: the label '%s' is used twice", c.file, id) end
  labels[id] = {text = text, number = number, file = c.file}
end

local function number_chapter(c)
  local count = {section = 0, figure = 0, equation = 0, exercise = 0}
  local function numbered(kind, word, id)
    count[kind] = count[kind] + 1
    local number = (c.number or "P") .. "." .. count[kind]
    define(id, word .. " " .. number, number, c)
    return number
  end
  local function header(h)
    local plain = h.classes:includes "unnumbered"
    if h.level == 1 then
      c.title, c.id, c.inlines = P.utils.stringify(h), h.identifier, h.content
      define(h.identifier, c.number and c.word .. " " .. c.number or c.title, c.number, c)
      if not c.number then h.classes:insert "unnumbered" end
      return h
    end
    if not h.identifier:match "^sec%-" then h.identifier = c.file .. "-" .. h.identifier end
    local entry = {title = h.content, id = h.identifier, level = h.level}
    if h.level == 2 and c.number and not plain then
      entry.number = numbered("section", "Section", h.identifier)
    else
      define(h.identifier, P.utils.stringify(h), nil, c)
      if h.level == 2 then h.classes:insert "unnumbered" end
    end
    h.attributes.number = nil
    if h.level == 2 then table.insert(c.sections, entry) end
    return h
  end
  -- In the order of the text: pandoc's walk goes through types one by one.
  local function visit(blocks)
    for i, b in ipairs(blocks) do
      if b.t == "Header" then blocks[i] = header(b)
      elseif b.t == "Para" and alone(b) then numbered("figure", "Figure", alone(b).identifier)
      elseif b.t == "Para" and equation_id(b) then numbered("equation", "Equation", equation_id(b))
      elseif b.t == "Div" then
        if b.classes:includes "exercise" then numbered("exercise", "Exercise", b.identifier) end
        b.content = visit(b.content)
        blocks[i] = b
      elseif b.t == "CodeBlock" and b.classes:includes "run" then
        define("run-" .. b.identifier, "the run " .. b.identifier, nil, c)
      end
    end
    return blocks
  end
  c.doc.blocks = visit(c.doc.blocks)
end

---------------------------------------------------------------- rendering

local function exercise(d)
  local l = labels[d.identifier]
  -- What it trains and how hard it is; hints are folded on a screen, and asked for elsewhere.
  local about = P.Plain{P.Span({P.Str(d.attributes.kind .. " · " .. ({"easy", "medium", "hard"})[tonumber(d.attributes.level)] .. " · " .. d.attributes.skill)}, P.Attr("", {"about"}))}
  local content, hints = P.List{about}, 0
  for _, b in ipairs(d.content) do
    if b.t == "Div" and b.classes:includes "hint" then
      hints = hints + 1
      if target == "html" then
        content:insert(raw("<details><summary>Hint " .. hints .. "</summary>", true))
        content:extend(b.content)
        content:insert(raw("</details>", true))
      end
    else content:insert(b) end
  end
  d.content = content
  local title = P.List{P.Span({P.Str(l.text .. ".")}, P.Attr("", {"label"})), P.Space(), P.Emph{P.Str(d.attributes.title)}}
  if html then
    return P.Div(P.List{P.Header(3, title, P.Attr("", {"unlisted", "unnumbered"}))} .. d.content, P.Attr(d.identifier, {"exercise"}))
  end
  about.content = {raw("\\nwabout{")} .. about.content .. {raw "}"}
  local blocks = P.List{raw("\\begin{exercise}{" .. l.number .. "}{" .. write{P.Plain{P.Str(d.attributes.title)}} .. "}\\hypertarget{" .. d.identifier .. "}{}", true)}
  return blocks .. d.content .. {raw("\\end{exercise}", true)}
end

local function aside(d)
  if html then return P.Div(d.content, P.Attr(d.identifier, {"note"}, {role = "note"})) end
  return P.List{raw("\\begin{nwaside}", true)} .. d.content .. {raw("\\end{nwaside}", true)}
end

local function resolve(l, c)
  local id = l.target:match "^#(.+)$"
  if not id or l.classes[1] then return nil end
  if noweb.file_of[id] then
    return link(noweb.file_of[id], id, l.content, "nw-id")
  end
  local to = labels[id]
  if not to then fail("book/%s.nw: there is no label '%s'", c.file, id) end
  if P.utils.stringify(l.content) == "#" then l.content = P.List{P.Str(to.number)} end      -- its number alone
  local content = #l.content > 0 and l.content or P.List{P.Str((to.text:gsub(" (%S+)$", "\u{a0}%1")))}
  return link(to.file, id, content)
end

local function own_widths(t)                       -- the browser finds better ones
  for _, column in ipairs(t.colspecs) do column[2] = nil end
  return t
end

local function render_chapter(c)
  local function blocks_of(blocks)
    local out = P.List{}
    for _, b in ipairs(blocks) do
      if b.t == "RawBlock" and b.format == "nw" then out:extend(chunk(c.chunks[tonumber(b.text)]))
      elseif b.t == "CodeBlock" and b.classes:includes "run" then out:extend(run(b, c.file))
      elseif b.t == "CodeBlock" and b.classes:includes "test" then out:extend(quoted_test(b, c.file))
      elseif b.t == "Para" and alone(b) then out:extend(figure(alone(b), c.file))
      elseif b.t == "Para" and equation_id(b) then out:extend(equation(b, equation_id(b)))
      elseif b.t == "Div" and b.classes:includes "exercise" then
        b.content = blocks_of(b.content)
        local e = exercise(b)
        if html then out:insert(e) else out:extend(e) end
      elseif b.t == "Div" and b.classes:includes "aside" then
        b.content = blocks_of(b.content)
        local e = aside(b)
        if html then out:insert(e) else out:extend(e) end
      elseif b.t == "Header" and html then
        local l = labels[b.identifier]
        if b.level == 1 then
          b.content = (c.number and P.List{P.Span({P.Str(c.word .. " " .. c.number)}, P.Attr("", {"no"})), P.Space()} or P.List{}) .. b.content
        elseif l.number then
          b.content = P.List{P.Span({P.Str(l.number)}, P.Attr("", {"no"})), P.Space()} .. b.content
        end
        if target == "html" and b.level > 1 then
          b.content = b.content .. {P.Space(), P.Link({P.Str "#"}, "#" .. b.identifier, "", P.Attr("", {"self"}, {["aria-label"] = "Link to this section"}))}
        end
        out:insert(b)
      else out:insert(b) end
    end
    return out
  end
  -- No line break between a formula and the comma behind it.
  local function keep_together(inlines)
    local out = P.List{}
    for i, x in ipairs(inlines) do
      local before = inlines[i - 1]
      local after_math = before and before.t == "RawInline" and before.text:find "^<math"
      if after_math and x.t == "Str" and x.text:find "^[,.;:!?)%-’]" then
        out[#out] = raw('<span class="nb">')
        out:extend{before, x, raw "</span>"}
      else
        out:insert(x)
      end
    end
    return out
  end
  local doc = P.Pandoc(blocks_of(c.doc.blocks))
  if target == "html" then doc = doc:walk{Table = own_widths} end
  doc = doc:walk{Link = function(l) return resolve(l, c) end, Math = math,
    Image = function(i) if i.identifier:match "^fig%-" then fail("book/%s.nw: figure %s stands inside a paragraph", c.file, i.identifier) end end}
  return (html and doc:walk{Inlines = keep_together} or doc).blocks
end

---------------------------------------------------------------- programs and files

-- The files that a chapter tangles into, and its program's name.
local function files_of(c)
  local files, program, seen = {}, nil, {}
  for _, p in ipairs(c.chunks) do
    if p.name:match "^[%w_/]+%.[ch]$" and not p.name:match "^exercises/" and not p.name:match "^solutions/" and not seen[p.name] then
      seen[p.name] = true
      table.insert(files, p.name)
      program = p.name:match "^programs/([%w_]+)%.c$" or program
    end
  end
  return files, program
end

local function file_id(name) return "file-" .. name:gsub("[/.]", "-") end

local function program_note(c)
  local files, program = files_of(c)
  if #files == 0 then return {} end
  local list = P.List{}
  for i, name in ipairs(files) do
    list:extend{P.Str(i > 1 and ", " or ""), P.Link({P.Code(name)}, c.file .. "-files.html#" .. file_id(name))}
  end
  local said = P.List{}
  if program then
    said:extend{P.Para{P.Str "This chapter’s program is ", P.Strong{P.Str(program)}, P.Str ". To build and run it:"},
      raw('<div class="run"><pre><code><span class="prompt">$ </span><b>make programs</b>\n<span class="prompt">$ </span><b>build/bin/' ..
        program .. " --help</b></code></pre></div>", true)}
  end
  said:insert(P.Para(P.List{P.Str(program and "Its C: " or "The C of this chapter: ")} .. list .. {P.Str "."}))
  return {P.Div(said, P.Attr("", {"note", "program"}, {role = "note"}))}
end

-- A page with the files as they are in tangled/, to read and to take along.
local function files_page(c)
  local blocks = P.List{P.Header(1, {P.Str("The files of " .. (c.number and c.word:lower() .. " " .. c.number or "the preface"))}),
    P.Para{P.Str "What ", P.Link({P.Str(c.title)}, c.file .. ".html"), P.Str " tangles into."}}
  for _, name in ipairs(files_of(c)) do
    blocks:insert(P.Header(2, {P.Code(name)}, P.Attr(file_id(name))))
    blocks:insert(P.Para{P.Link({P.Str "Download"}, "tangled/" .. name, "", P.Attr("", {}, {{"download", name:match "[^/]+$"}, {"aria-label", "Download " .. name}}))})
    local code = read_all("tangled/" .. name):gsub("\n$", "")
    blocks:insert(raw(lean(write{P.CodeBlock(code, P.Attr("", {"c"}))}), true))
  end
  return blocks
end

-- What the search looks through: a section an entry, then chunks and names.
local function search_entries(parts)
  local out = {}
  local function quote(s)
    return '"' .. s:gsub('[\\"]', "\\%0"):gsub("[%c\n]", " "):gsub("</", "<\\/") .. '"'
  end
  local function entry(kind, title, where, url, body)
    table.insert(out, "[" .. table.concat({quote(kind), quote(title), quote(where), quote(url), quote(body)}, ",") .. "]")
  end
  for _, c in ipairs(chapters) do
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
          table.insert(text, (P.utils.stringify(b:walk{Math = function(m) return P.Str(m.text:gsub("\\", "")) end})))
        end
      end
    end
    visit(c.doc.blocks)
    flush()
  end
  for _, p in ipairs(parts) do
    local c = chapter_of[p.file]
    local place = c.number and c.word .. " " .. c.number or c.title
    if p.name and not p.prevdef then entry("chunk", (p.name:gsub("%[%[(.-)%]%]", "%1")), place, p.file .. ".html#" .. p.label, "") end
    for _, d in ipairs(p.defs or {}) do entry("name", d.id, place, p.file .. ".html#" .. p.label, "") end
  end
  return "tangled_search = [\n" .. table.concat(out, ",\n") .. "\n];"
end

---------------------------------------------------------------- indexes

local function sort_key(s) return (s:gsub("[%[%]]", ""):lower()) end

local function index_blocks(parts)
  local chunks, ids = {}, {}
  for _, p in ipairs(parts) do
    if p.name and not p.prevdef then table.insert(chunks, p) end
    for _, d in ipairs(p.defs or {}) do table.insert(ids, {id = d.id, chunk = p, uses = d.uses}) end
  end
  table.sort(chunks, function(a, b) return sort_key(a.name) < sort_key(b.name) end)
  table.sort(ids, function(a, b) return a.id < b.id end)
  local function where(label)
    if not html then return P.List{page_of(label)} end
    local c = chapter_of[noweb.file_of[label]]
    return P.List{P.Space(), P.Span({P.Str(c.number and (c.word .. "\u{a0}" .. c.number) or c.title)}, P.Attr("", {"where"}))}
  end
  local function index(title, id, items)
    local list = P.List{}
    for _, inlines in ipairs(items) do list:insert{P.Plain(inlines)} end
    local h = P.Header(target == "html" and 2 or 1, title, P.Attr(id, {"unnumbered"}))
    if html then return P.List{h, P.Div({P.BulletList(list)}, P.Attr("", {"index"}))} end
    return P.List{h, raw("\\begin{nwindex}", true), P.BulletList(list), raw("\\end{nwindex}", true)}
  end
  local chunk_items, id_items = {}, {}
  for _, c in ipairs(chunks) do
    table.insert(chunk_items, P.List{chunk_link(c.label)} .. where(c.label))
  end
  for _, e in ipairs(ids) do
    table.insert(id_items, P.List{link(e.chunk.file, e.chunk.label, P.List{P.Code(e.id)}, "nw-id")} .. where(e.chunk.label))
  end
  return index("Index of chunks", "index-of-chunks", chunk_items) .. index("Index of identifiers", "index-of-identifiers", id_items)
end

-- The preface's table of symbols, with the place where each is explained.
local function symbol_index()
  for _, b in ipairs(chapters[1].doc.blocks) do
    if b.t == "Table" then
      local doc = P.Pandoc{b}:walk{Table = own_widths, Link = function(l) return resolve(l, chapters[1]) end, Math = math}
      return P.List{P.Header(2, "Index of symbols", P.Attr("index-of-symbols", {"unnumbered"}))} .. doc.blocks
    end
  end
  fail "the preface has no table of symbols"
end

---------------------------------------------------------------- pages

local function navigation()
  local out = {}
  for _, c in ipairs(chapters) do
    local here = c.file == page
    local title = (c.number and c.number .. " " or "") .. escape(c.title)
    table.insert(out, string.format('<li><a href="%s.html"%s>%s</a>', c.file, here and ' class="here" aria-current="page"' or "", title))
    if here then
      table.insert(out, "<ol>")
      for _, s in ipairs(c.sections) do
        table.insert(out, '<li><a href="#' .. s.id .. '">' .. write{P.Plain(s.title)} .. "</a></li>")
      end
      table.insert(out, "</ol>")
    end
    table.insert(out, "</li>")
  end
  table.insert(out, '<li><a href="indexes.html"' .. (page == "indexes" and ' class="here" aria-current="page"' or "") .. ">Indexes</a></li>")
  return raw("<ol>" .. table.concat(out, "\n") .. "</ol>", true)
end

local function neighbour(c)
  return c and {href = c.file .. ".html", title = P.Inlines(((c.number and c.number .. " " or "") .. c.title))} or nil
end

function Reader(input, options)
  local parts = noweb.parse(tostring(input) .. "\n", values.fill)
  for _, p in ipairs(parts) do
    local c = chapter_of[p.file]
    if not c then
      local n = tonumber(p.file:match "^%d+")
      c = {file = p.file, index = #chapters + 1, sections = {}, chunks = {}, markdown = {}, word = "Chapter"}
      if n > 90 then c.word, c.number = "Appendix", string.char(64 + n - 90)
      elseif n > 0 then c.number = tostring(n) end
      table.insert(chapters, c)
      chapter_of[p.file] = c
    end
    if not p.docs then table.insert(c.chunks, p) end
    table.insert(c.markdown, p.docs or "\n\n```{=nw}\n" .. #c.chunks .. "\n```\n\n")
  end
  for _, c in ipairs(chapters) do
    c.doc = P.read(table.concat(c.markdown), "markdown-implicit_figures", options)
    number_chapter(c)
  end

  if target == "html" then
    local c = chapter_of[page]
    local meta = {nav = P.MetaBlocks{navigation()}}
    if c then
      meta.pagetitle, meta.chapter = c.title, c.file
      meta.prev, meta.next = neighbour(chapters[c.index - 1]), neighbour(chapters[c.index + 1])
      local blocks = P.List(render_chapter(c))
      local note = program_note(c)
      if note[1] then blocks:insert(2, note[1]) end
      return P.Pandoc(blocks, meta)
    end
    local of = page:match "^(.*)%-files$"
    if of then
      meta.pagetitle = "The files of " .. chapter_of[of].title
      return P.Pandoc(files_page(chapter_of[of]), meta)
    end
    if page == "search" then return P.Pandoc{raw(search_entries(parts), true)} end
    if page == "indexes" then
      meta.pagetitle = "Indexes"
      return P.Pandoc(P.List{P.Header(1, "Indexes")} .. index_blocks(parts) .. symbol_index(), meta)
    end
    meta.pagetitle, meta.cover = "Tangled Neurons", P.MetaBlocks{raw(inline_svg("cover", "The decision map and loss curve of the book's trained network."), true)}
    return P.Pandoc({}, meta)
  end

  local blocks = P.List{}
  for _, c in ipairs(chapters) do
    if not html and c.number == "1" then blocks:insert(raw("\\mainmatter", true)) end
    if not html and c.number == "A" then blocks:insert(raw("\\appendix", true)) end
    blocks:extend(render_chapter(c))
  end
  if not html then blocks:insert(raw("\\backmatter", true)) end
  blocks:extend{P.Header(1, "References", P.Attr("references", {"unnumbered"})), P.Div({}, P.Attr("refs"))}
  blocks:extend(index_blocks(parts))
  if not html then                       -- running heads of unnumbered chapters
    local marked = P.List{}
    for _, b in ipairs(blocks) do
      marked:insert(b)
      if b.t == "Header" and b.level == 1 and b.classes:includes "unnumbered" then
        local title = P.utils.stringify(b)
        marked:insert(raw("\\markboth{" .. title .. "}{" .. title .. "}", true))
      end
    end
    blocks = marked
  end
  return P.Pandoc(blocks)
end
