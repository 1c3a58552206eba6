-- runs.lua: a session, as it was run, and a test, as it stands in its file.

local P = pandoc
local weave, chunks = require "weave", require "chunks"
local html, fail, raw, write, escape = weave.html, weave.fail, weave.raw, weave.write, weave.escape

local runs = {}

-- A session: the command as it was run and what it printed.
function runs.run(b, file)
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
    local columns = utf8.len(l) or 0
    if columns > 76 then fail("book/%s.nw: run '%s' prints a line of %d columns", file, id, columns) end
  end
  local output = table.concat(shown, "\n")
  if html then
    local command = escape(b.text):gsub("[^\n]+", "<b>%0</b>"):gsub("\n", "\n  ")
    return {raw('<div class="run" id="run-' .. id .. '"><pre><code><span class="prompt">$ </span>' ..
      command .. "\n" .. escape(output) .. "</code></pre></div>", true)}
  end
  local command, breaks = b.text:gsub("\n", "\n  ")
  return {raw("\\begin{nwrun}{" .. #shown + 2 + breaks .. "}\n\\begin{RunVerbatim}\n$ " .. command .. "\n" .. output ..
    "\n\\end{RunVerbatim}\n\\end{nwrun}", true)}
end

-- C that stands in a file, with the file's name above it.
local function quoted(code, from)
  local out = write{P.CodeBlock(code:gsub("\n$", ""), P.Attr("", {"c"}))}
  local _, lines = code:gsub("\n", "\n")
  local caption = P.List{P.Str "From ", P.Code(from)}
  if html then
    out = chunks.lean(out)
    local head = P.Div({P.Plain(caption)}, P.Attr("", {"nw-caption"}))
    return {P.Div({head, raw(out, true)}, P.Attr("", {"test"}))}
  end
  return {raw("\\begin{nwtest}{" .. lines + 3 .. "}", true),
          P.Para(P.List{raw "{\\small\\color{soft}"} .. caption .. {raw "}"}), raw(out, true),
          raw("\\end{nwtest}", true)}
end

-- ~~~ {.test from=tests/suites/sgd.c name=moments}: a test, as it stands in its file.
function runs.test(b, file)
  local from, name = b.attributes.from, b.attributes.name
  local code = weave.read_all(from):match("\n(CHECK%(%w+, " .. name .. "[^\n]*\n.-\n}\n)")
  if not code then fail("book/%s.nw: %s has no test '%s'", file, from, name) end
  return quoted(code, from)
end

-- ~~~ {.listing from=tangled/programs/whole.c}: a whole file.
function runs.listing(b)
  local from = b.attributes.from
  return quoted(weave.read_all(from), from)
end

return runs
