#!/bin/sh
# tangle.sh FOLDER: tangle every file of the book into FOLDER, touching
# only what has changed and removing what the book no longer makes.
set -eu
out=$1
noweb=${NOWEB:-/usr/lib/noweb}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# A chunk whose name looks like a file is a file.
"$noweb/markup" book/*.nw | awk -f book/weave/names.awk > "$work/tokens"
awk '/^@defn [a-z0-9_\/]+\.(c|h|csv|txt)$/ && !seen[$2]++ { print $2 }' \
    "$work/tokens" | sort > "$work/list"

while read -r file; do
    mkdir -p "$work/new/$(dirname "$file")" "$out/$(dirname "$file")"
    case $file in
    # In a file of data a chunk name would be a row.
    *.csv | *.txt) notangle -R"$file" book/*.nw > "$work/new/$file" ;;
    *) "$noweb/nt" -R"$file" < "$work/tokens" > "$work/new/$file" ;;
    esac
done < "$work/list"

/usr/bin/python3 book/weave/finish.py "$work/new"
echo README.md >> "$work/list" && sort -o "$work/list" "$work/list"

(cd "$work/new" && find . -type f ! -name README.md | sort | sed 's|^\./||' | xargs awk '
    length($0) > 72 { print "tangled/" FILENAME ":" FNR ": " length($0) " columns: " $0; bad = 1 }
    END { exit bad }' >&2)

while read -r file; do
    cmp -s "$work/new/$file" "$out/$file" ||
        { cat "$work/new/$file" > "$out/$file.part"; mv "$out/$file.part" "$out/$file"; }
done < "$work/list"

(cd "$out" && find . -type f | sed 's|^\./||' | sort) |
    comm -23 - "$work/list" | while read -r stale; do rm "$out/$stale"; done
