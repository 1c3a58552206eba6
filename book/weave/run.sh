#!/bin/sh
# run.sh NAME CHAPTER: run a session of the book and keep what it printed.
set -u
name=$1 chapter=$2
script=build/runs/$name.sh
out=build/out/$name.txt
wanted=$(sed -n '1s/# //p' "$script")
sh "$script" > "$out.part" 2>&1 < /dev/null
status=$?
if [ "$status" -ne "$wanted" ]; then
    echo "$(/usr/bin/python3 book/weave/plan.py "$name"): run '$name' ended with status $status, not $wanted:" >&2
    sed 's/^/    /' "$out.part" >&2
    rm -f "$out.part"
    exit 1
fi
mv "$out.part" "$out"
