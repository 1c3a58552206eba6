-- numbering.lua: the numbers of sections, figures, equations and exercises.

local P = pandoc
local weave = require "weave"
local labels = weave.labels

local numbering = {}

function numbering.figure(para)                -- the image that is all of a paragraph
  local i = #para.content == 1 and para.content[1]
  return i and i.t == "Image" and i.identifier:match "^fig%-" and i
end

function numbering.equation(para)
  local m, last = para.content[1], para.content[#para.content]
  if m and m.t == "Math" and m.mathtype == "DisplayMath" and last.t == "Str" then
    return last.text:match "^{#(eq%-[%w-]+)}$"
  end
end

local function define(id, text, number, c)
  if labels[id] then weave.fail("book/%s.nw: the label '%s' is used twice", c.file, id) end
  labels[id] = {text = text, number = number, file = c.file}
end

function numbering.chapter(c)
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
      elseif b.t == "Para" and numbering.figure(b) then
        numbered("figure", "Figure", numbering.figure(b).identifier)
      elseif b.t == "Para" and numbering.equation(b) then
        numbered("equation", "Equation", numbering.equation(b))
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

return numbering
