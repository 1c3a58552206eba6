-- mathematics.lua: formulas, as MathML that a browser sets well.

local P = pandoc
local weave = require "weave"
local html, raw = weave.html, weave.raw

local mathematics = {}

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
  if not out:find "^<math" then weave.fail("pandoc cannot set $%s$", m.text) end
  out = quiet_fences(out)
  out = out:gsub('(<mo[^>]*>[(%[=,]</mo>)<mo>−</mo>', '%1<mo form="prefix" lspace="0" rspace="0">−</mo>')
  out = out:gsub("<mtable>", m.text:find "{aligned}" and '<mtable displaystyle="true" class="aligned">' or "%0")
  out = out:gsub("<mi>′</mi>", '<mo lspace="0" rspace="0">′</mo>')
  out = out:gsub("</mfrac><mfrac>", '</mfrac><mspace width="0.167em"></mspace><mfrac>')
  out = out:gsub("\u{302}</mo>", "\u{2c6}</mo>")        -- an accent, not a mark that combines
  out = out:gsub("<annotation.-</annotation>", "")
  out = out:gsub("</?semantics>", "")
  if weave.target == "html" then return (out:gsub(' xmlns="[^"]*"', ""):gsub(' display="inline"', "")) end
  return (out:gsub("<math ", '<math alttext="' .. weave.escape(m.text:gsub("%s+", " ")) .. '" '))
end

function mathematics.math(m)
  if html then return raw(mathml(m)) end
end

function mathematics.equation(para, id)         -- a paragraph that is $$...$$ {#eq-id}
  local m, number = para.content[1], weave.labels[id].number
  if html then
    return {raw('<div class="equation" id="' .. id .. '">' .. mathml(m) ..
      '<span class="number">(' .. number .. ")</span></div>", true)}
  end
  return {raw("\\begin{equation}\\hypertarget{" .. id .. "}{}\\tag{" .. number .. "}" .. m.text ..
    "\\end{equation}", true)}
end

return mathematics
