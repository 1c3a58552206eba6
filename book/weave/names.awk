# A filter for noweb's tokens: a chunk used alone on its line leaves its
# name behind in the tangled C, as a comment.
/^@use / && alone {
    name = substr($0, 6)
    gsub(/\[\[|\]\]/, "", name)
    print "@text /* " name " */"
    print "@nl"
    if (indent != "") print "@text " indent
}
/^@nl/ || /^@begin/ { alone = 1; indent = "" }
/^@text / && alone {
    rest = substr($0, 7)
    if (rest ~ /^[ \t]*$/) indent = indent rest; else alone = 0
}
/^@use / { alone = 0 }
{ print }
