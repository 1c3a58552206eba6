-- after.lua: what can be mended only after the references are made.
-- A Div of class csl-entry gets a role in HTML that no reader should use.
function Div(d)
  if d.classes:includes "csl-entry" then
    d.classes = {"reference"}
    return d
  end
end
