-- exercises.lua: an exercise: what it trains, its task and its hints.

local P = pandoc
local weave = require "weave"
local target, html, raw = weave.target, weave.html, weave.raw

local exercises = {}
local levels = {"easy", "medium", "hard"}

function exercises.exercise(d)
  local l = weave.labels[d.identifier]
  -- What it trains and how hard it is; hints are folded on a screen, and asked for elsewhere.
  local a = d.attributes
  local said = a.kind .. " · " .. levels[tonumber(a.level)] .. " · " .. a.skill
  local about = P.Plain{P.Span({P.Str(said)}, P.Attr("", {"about"}))}
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
  local label = P.Span({P.Str(l.text .. ".")}, P.Attr("", {"label"}))
  local title = P.List{label, P.Space(), P.Emph{P.Str(a.title)}}
  if html then
    local head = P.Header(3, title, P.Attr("", {"unlisted", "unnumbered"}))
    return P.List{P.Div(P.List{head} .. d.content, P.Attr(d.identifier, {"exercise"}))}
  end
  about.content = {raw("\\nwabout{")} .. about.content .. {raw "}"}
  local sentence = a.title:match "[?!]$" and a.title or a.title .. "."
  local blocks = P.List{raw("\\begin{exercise}{" .. l.number .. "}{" .. weave.write{P.Plain{P.Str(sentence)}} ..
    "}\\hypertarget{" .. d.identifier .. "}{}", true)}
  return blocks .. d.content .. {raw("\\end{exercise}", true)}
end

return exercises
