-- book.lua: a pandoc reader that weaves the book from noweb's tokens.
--
--   markup *.nw | finduses | noidx | pandoc -f book/weave/book.lua ...
--
-- The environment says what to weave: TARGET is html, latex or epub; for
-- html PAGE is a chapter's file without .nw, or `index` or `indexes`.

package.path = "book/weave/?.lua;" .. package.path
local P = pandoc
local noweb, values, weave = require "noweb", require "values", require "weave"
local chunks, runs, mathematics = require "chunks", require "runs", require "mathematics"
local figures, numbering, exercises = require "figures", require "numbering", require "exercises"
local files, search, indexes = require "files", require "search", require "indexes"
local target, page, html, raw, fail = weave.target, weave.page, weave.html, weave.raw, weave.fail
local chapters, chapter_of, labels = weave.chapters, weave.chapter_of, weave.labels

---------------------------------------------------------------- a chapter

local function aside(d)
  if html then return P.List{P.Div(d.content, P.Attr(d.identifier, {"note"}, {role = "note"}))} end
  local _, words = pandoc.utils.stringify(d):gsub("%S+", "")
  local name = words > 45 and "nwlongaside" or "nwaside"
  return P.List{raw("\\begin{" .. name .. "}", true)} .. d.content .. {raw("\\end{" .. name .. "}", true)}
end

local function resolve(l, c)
  local id = l.target:match "^#(.+)$"
  if not id or l.classes[1] then return nil end
  if noweb.file_of[id] then
    return weave.link(noweb.file_of[id], id, l.content, "nw-id")
  end
  local to = labels[id]
  if not to then fail("book/%s.nw: there is no label '%s'", c.file, id) end
  local content = l.content
  if P.utils.stringify(content) == "#" then content = P.List{P.Str(to.number)}      -- its number alone
  elseif #content == 0 then content = P.List{P.Str((to.text:gsub(" (%S+)$", "\u{a0}%1")))} end
  return weave.link(to.file, id, content)
end

-- The browser finds better widths for a page's tables; one that is too wide scrolls by itself.
local function own_widths(t)
  for _, column in ipairs(t.colspecs) do column[2] = nil end
  return P.Div({t}, P.Attr("", {"table"}))
end

-- A heading with its number before it, and a link to itself behind.
local function heading(h, c)
  if not html then return h end
  local number = labels[h.identifier].number
  if h.level == 1 then number = c.number and c.word .. " " .. c.number end
  if number then h.content = P.List{P.Span({P.Str(number)}, P.Attr("", {"no"})), P.Space()} .. h.content end
  if target == "html" and h.level > 1 then
    local attributes = P.Attr("", {"self"}, {["aria-label"] = "Link to this section"})
    h.content = h.content .. {P.Space(), P.Link({P.Str "#"}, "#" .. h.identifier, "", attributes)}
  end
  return h
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

local function render_chapter(c)
  local function blocks_of(blocks)
    local out = P.List{}
    for _, b in ipairs(blocks) do
      local function is(kind, class) return b.t == kind and b.classes:includes(class) end
      if b.t == "RawBlock" and b.format == "nw" then out:extend(chunks.chunk(c.chunks[tonumber(b.text)]))
      elseif is("CodeBlock", "run") then out:extend(runs.run(b, c.file))
      elseif is("CodeBlock", "test") then out:extend(runs.test(b, c.file))
      elseif is("CodeBlock", "listing") then out:extend(runs.listing(b))
      elseif b.t == "Para" and numbering.figure(b) then out:extend(figures.figure(numbering.figure(b), c.file))
      elseif b.t == "Para" and numbering.equation(b) then
        out:extend(mathematics.equation(b, numbering.equation(b)))
      elseif is("Div", "exercise") then
        b.content = blocks_of(b.content)
        out:extend(exercises.exercise(b))
      elseif is("Div", "aside") then
        b.content = blocks_of(b.content)
        out:extend(aside(b))
      elseif b.t == "Header" then out:insert(heading(b, c))
      else out:insert(b) end
    end
    return out
  end
  local function inside(i)
    if i.identifier:match "^fig%-" then
      fail("book/%s.nw: figure %s stands inside a paragraph", c.file, i.identifier)
    end
  end
  local doc = P.Pandoc(blocks_of(c.doc.blocks))
  if target == "html" then doc = doc:walk{Table = own_widths} end
  doc = doc:walk{Link = function(l) return resolve(l, c) end, Math = mathematics.math, Image = inside}
  return (html and doc:walk{Inlines = keep_together} or doc).blocks
end

-- The preface's table of symbols, with the place where each is explained.
local function symbol_index()
  for _, b in ipairs(chapters[1].doc.blocks) do
    if b.t == "Table" then
      local function link(l) return resolve(l, chapters[1]) end
      local doc = P.Pandoc{b}:walk{Table = own_widths, Link = link, Math = mathematics.math}
      return P.List{P.Header(2, "Index of symbols", P.Attr("index-of-symbols", {"unnumbered"}))} .. doc.blocks
    end
  end
  fail "the preface has no table of symbols"
end

---------------------------------------------------------------- pages

-- The head of the part that a chapter opens.
local function part_head(c)
  local id = "part-" .. c.file
  if html then return {P.Header(1, {P.Str(c.opens)}, P.Attr(id, {"part", "unnumbered"}))} end
  local before = c.number == "1" and "\\mainmatter" or ""
  if c.number == "A" then before = "\\appendix" end
  if c.word ~= "Chapter" then before = before .. "\\renewcommand{\\appendixname}{" .. c.word .. "}" ..
    "\\makeatletter\\renewcommand{\\@chapapp}{" .. c.word .. "}\\makeatother" end
  local number, name = c.opens:match "^(.-): (.*)$"
  return {raw(before .. "\\nwpart{" .. (number or "") .. "}{" .. (name or c.opens) .. "}", true)}
end

local function navigation()
  local out = {}
  local function here(name) return name == page and ' class="here" aria-current="page"' or "" end
  for _, c in ipairs(chapters) do
    if c.opens then table.insert(out, '<li class="part">' .. weave.escape(c.opens) .. "</li>") end
    local title = (c.number and c.number .. " " or "") .. weave.escape(c.title)
    table.insert(out, string.format('<li><a href="%s.html"%s>%s</a>', c.file, here(c.file), title))
    if c.file == page then
      table.insert(out, "<ol>")
      for _, s in ipairs(c.sections) do
        table.insert(out, '<li><a href="#' .. s.id .. '">' .. weave.write{P.Plain(s.title)} .. "</a></li>")
      end
      table.insert(out, "</ol>")
    end
    table.insert(out, "</li>")
  end
  table.insert(out, '<li><a href="indexes.html"' .. here "indexes" .. ">Indexes</a></li>")
  return raw("<ol>" .. table.concat(out, "\n") .. "</ol>", true)
end

local function neighbour(c)
  return c and {href = c.file .. ".html", title = P.Inlines(((c.number and c.number .. " " or "") .. c.title))} or nil
end

function Reader(input, options)
  local parts = noweb.parse(tostring(input) .. "\n", values.fill)
  local mark
  for _, p in ipairs(parts) do
    local c = chapter_of[p.file] or weave.chapter(p.file)
    if p.docs then                                 -- %fold or %open: how the next chunk is shown
      p.docs = ("\n" .. p.docs):gsub("\n%%(%a+)\n", function(word)
        if word ~= "fold" and word ~= "open" then fail("book/%s.nw: %%%s is no mark of a chunk", p.file, word) end
        mark = word
        return "\n"
      end)
    else
      p.mark, mark = mark, nil
      table.insert(c.chunks, p)
    end
    table.insert(c.markdown, p.docs or "\n\n```{=nw}\n" .. #c.chunks .. "\n```\n\n")
  end
  for _, c in ipairs(chapters) do
    c.doc = P.read(table.concat(c.markdown), "markdown-implicit_figures", options)
    numbering.chapter(c)
  end

  if target == "html" then
    local c = chapter_of[page]
    local meta = {nav = P.MetaBlocks{navigation()}}
    if c then
      meta.pagetitle, meta.chapter = c.title, c.file
      meta.prev, meta.next = neighbour(chapters[c.index - 1]), neighbour(chapters[c.index + 1])
      local blocks = P.List(render_chapter(c))
      local note = files.note(c)
      if note[1] then blocks:insert(2, note[1]) end
      return P.Pandoc(blocks, meta)
    end
    local of = page:match "^(.*)%-files$"
    if of then
      meta.pagetitle = "The files of " .. chapter_of[of].title
      return P.Pandoc(files.page(chapter_of[of]), meta)
    end
    if page == "search" then return P.Pandoc{raw(search.entries(parts), true)} end
    if page == "anchors" then return P.Pandoc{raw(search.anchors(), true)} end
    if page == "indexes" then
      meta.pagetitle = "Indexes"
      return P.Pandoc(P.List{P.Header(1, "Indexes")} .. indexes.blocks(parts) .. symbol_index(), meta)
    end
    local cover = figures.inline("cover", "The decision map and loss curve of the book's trained network.")
    meta.pagetitle, meta.cover = "Tangled Neurons", P.MetaBlocks{raw(cover, true)}
    return P.Pandoc({}, meta)
  end

  local blocks = P.List{}
  local parts_before = 0
  for _, c in ipairs(chapters) do                  -- where the EPUB has it: a part is a file of its own
    if c.opens then parts_before = parts_before + 1 end
    c.place = c.index + parts_before
  end
  for _, c in ipairs(chapters) do
    if c.opens then blocks:extend(part_head(c)) end
    blocks:extend(render_chapter(c))
  end
  if not html then blocks:insert(raw("\\backmatter", true)) end
  blocks:extend{P.Header(1, "References", P.Attr("references", {"unnumbered"})), P.Div({}, P.Attr("refs"))}
  blocks:extend(indexes.blocks(parts))
  if not html then                       -- running heads of what has no number
    local marked = P.List{}
    for _, b in ipairs(blocks) do
      marked:insert(b)
      if b.t == "Header" and b.level < 3 and b.classes:includes "unnumbered" then
        local title = weave.write{P.Plain(b.content)}
        if b.level == 1 then marked:insert(raw("\\markboth{" .. title .. "}{" .. title .. "}", true))
        else marked:insert(raw("\\markright{" .. title .. "}", true)) end
      end
    end
    blocks = marked
  end
  return P.Pandoc(blocks)
end
