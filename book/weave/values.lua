-- values.lua: what the programs of this build printed, for the prose.
--
--   {{run:name}}      the value that the run printed as `name = value`
--   {{run:name:.3}}   rounded to 3 decimals      {{run:name:3}}  to 3 digits
--   {{run:name:e2}}   as TeX, 2 digits times a power of ten
--   {{run:name:,}}    with commas between thousands
--   {{run:name:%1}}   as a percentage with 1 decimal, without the sign
--   {{=0.1}}          a number that is given, not a result
--
-- A value that stands in the middle of a line (`epoch 10 loss 0.1`) is named
-- by the words before it.

local values = {}
local runs = {}

local function load_run(run)
  if runs[run] then return runs[run] end
  local file = io.open("build/out/" .. run .. ".txt")
  if not file then return nil end
  local found = {}
  for text in file:lines() do
    local name, value = text:match "^(.-) = (%S.*)$"
    if not name then name, value = text:match "^(%S.*) (%S+)$" end
    if name then
      found[name] = value
      -- several numbers on a line: name#1, name#2, ...
      local k = 0
      for word in value:gmatch "%S+" do k = k + 1; found[name .. "#" .. k] = word end
    end
  end
  file:close()
  runs[run] = found
  return found
end

-- A decimal text with an exponent, for TeX.
local function scientific(number, digits)
  local m, e = string.format("%." .. digits - 1 .. "e", number):match "^(.-)e(.*)$"
  return m .. " \\times 10^{" .. tostring(math.tointeger(tonumber(e))) .. "}"
end

local function thousands(s)
  local n
  repeat s, n = s:gsub("^(-?%d+)(%d%d%d)", "%1,%2") until n == 0
  return s
end

local function digits(number, count)
  local s = string.format("%." .. count .. "g", number)
  if s:find "e" then
    local e = math.floor(math.log(math.abs(number), 10))
    s = string.format("%." .. math.max(0, count - 1 - e) .. "f", number)
  else -- %g drops the zeros that tell how exact the number is
    local have = #(s:gsub("^[-0.]+", ""):gsub("%.", ""))
    if have < count and number ~= 0 then
      s = s .. (s:find "%." and "" or ".") .. ("0"):rep(count - have)
    end
  end
  return s
end

local function format(value, how)
  if not how or value:match "^-?nan$" or value:match "^-?inf$" then return value end
  local number = tonumber(value)
  if not number then error("'" .. value .. "' is not a number", 0) end
  local kind, n = how:match "^([.e,%%]?)(%d*)$"
  n = tonumber(n)
  if kind == "." and n then return string.format("%." .. n .. "f", number) end
  if kind == "e" and n then return scientific(number, n) end
  if kind == "%" and n then return string.format("%." .. n .. "f", 100 * number) end
  if kind == "," then return thousands(value) end
  if kind == "" and n then return digits(number, n) end
  error("'" .. how .. "' is no format", 0)
end

function values.lookup(reference)
  local given = reference:match "^=(.+)$"
  if given then return given end
  local run, name, how = reference:match "^([%w-]+):([^:]+):?(.*)$"
  if not run then error("'" .. reference .. "' is no reference to a value", 0) end
  local found = load_run(run)
  if not found then error("there is no run '" .. run .. "'", 0) end
  local value = found[name]
  if not value or value == "" then
    error("run '" .. run .. "' printed no value '" .. name .. "'", 0)
  end
  return format(value, how ~= "" and how or nil)
end

-- Replace the references in a line of prose.
function values.fill(text, file, line)
  return (text:gsub("{{(.-)}}", function(reference)
    local ok, result = pcall(values.lookup, reference)
    if not ok then error("book/" .. file .. ".nw:" .. line .. ": " .. result, 0) end
    return result
  end))
end

return values
