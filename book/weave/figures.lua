-- figures.lua: a figure with its caption; on a page, inside it, in the page's colours.

local P = pandoc
local weave = require "weave"
local target, raw, escape, labels = weave.target, weave.raw, weave.escape, weave.labels

local figures = {}

local colours = {["#1c1b1a"] = "ink", ["#6b6660"] = "soft", ["#d9d3c8"] = "rule",
  ["#fffdf8"] = "paper", ["#9a3412"] = "accent", ["#1f4e79"] = "link",
  ["#c2882b"] = "third", ["#f6f1e7"] = "fill", ["#ead9cd"] = "shade"}

function figures.inline(name, alt)
  local svg = weave.read_all("figures/" .. name .. ".svg"):gsub("^.-<svg", "<svg", 1)
  svg = svg:gsub("#%x%x%x%x%x%x", function(c) return colours[c] and "var(--" .. colours[c] .. ")" end)
  return (svg:gsub("<svg ", '<svg role="img" aria-label="' .. escape(alt) .. '" ', 1))
end

function figures.figure(image, file)
  local id, name = image.identifier, image.src
  local alt = image.attributes.alt
  if not alt then weave.fail("book/%s.nw: figure %s has no alt text", file, id) end
  local label = P.Span({P.Str(labels[id].text .. ".")}, P.Attr("", {"label"}))
  local inlines = P.List{label, P.Space()} .. image.caption
  if target == "html" then
    local class = image.classes:includes "margin" and ' class="margin"' or ""
    local data = ""
    for _, kind in ipairs{"live", "stuck"} do
      local value = image.attributes[kind]
      if value then data = data .. " data-" .. kind .. '="' .. escape(value) .. '"' end
    end
    return {raw('<figure id="' .. id .. '"' .. class .. data .. "><figcaption>", true), P.Plain(inlines),
            raw('</figcaption><div class="still">' .. figures.inline(name, alt) .. "</div></figure>", true)}
  end
  if target == "epub" then
    return {raw('<div class="figure" id="' .. id .. '">', true),
            P.Para{P.Image({P.Str(alt)}, "figures/" .. name .. ".svg")},
            P.Para(inlines), raw("</div>", true)}
  end
  local head = raw("\\begin{figure}\\centering\\hypertarget{" .. id .. "}{}\\includegraphics{build/figures/" .. name ..
    ".pdf}\\renewcommand{\\thefigure}{" .. labels[id].number .. "}\\caption{")
  return {P.Para(P.List{head} .. image.caption .. {raw "}\\end{figure}"})}
end

return figures
