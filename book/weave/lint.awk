# lint.awk: read noweb's tokens and complain of what notangle lets pass.
# Each complaint names the chapter and the line.
function bad(at, message) { print "book/" file ":" at ": " message; failed = 1 }
/^@file /      { file = substr($0, 7); sub(/.*\//, "", file); line = 1 }
/^@fatal /     { bad(line, "noweb: " substr($0, 8)) }
/^@begin code/ { code = 1; lines = 0; text = ""; start = line; }
/^@begin docs/ { words = 0 }
/^@defn /      {
    name = substr($0, 7)
    if ((name in home) && home[name] != file)
        bad(line, "<<" name ">> is also defined in " home[name])
    if (!(name in home)) first[name] = line
    home[name] = file; skip = 1
}
/^@use /       { used[substr($0, 6)] = file ":" line; if (code) text = text "<<" substr($0, 6) ">>" }
/^@index localdefn|^@index defn / { if (length($3) == 1) bad(line, "%def of the one letter " $3) }
/^@text /      { if (code) text = text substr($0, 7); else words += split(substr($0, 7), ignored) }
/^@nl/ || /^@index nl/ {
    if (code && !skip && $0 ~ /^@nl/) {
        if (text ~ /[^ \t]/) lines++
        if (length(text) > 72) bad(line, "a line of code of " length(text) " columns")
    }
    text = ""; skip = 0; line++
}
/^@end code/   { code = 0; if (lines > 24) bad(start, "<<" name ">> has " lines " lines; 24 are enough") }
END {
    for (c in used) if (!(c in home)) { print "book/" used[c] ": <<" c ">> is used and not defined"; failed = 1 }
    for (c in home) if (!(c in used) && c !~ /^[a-z0-9_\/]+\.(c|h|csv|txt)$/) {
        file = home[c]; bad(first[c], "<<" c ">> is never used") }
    exit failed
}
