# A filter for noweb's tokens: a chunk used alone on its line leaves marks in
# the tangled C, where it begins, with its name, and where it ends; finish.py
# makes comments of them, or nothing.
/^@use / && alone {
    name = substr($0, 6)
    gsub(/\[\[|\]\]/, "", name)
    print "@text \001" name
    print "@nl"
    if (indent != "") print "@text " indent
    print
    print "@text \002"
    alone = 0
    next
}
/^@nl/ || /^@begin/ { alone = 1; indent = "" }
/^@text / && alone {
    rest = substr($0, 7)
    if (rest ~ /^[ \t]*$/) indent = indent rest; else alone = 0
}
/^@use / { alone = 0 }
{ print }
