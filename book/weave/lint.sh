#!/bin/sh
# lint.sh chunks: complain of faulty chunks.
# lint.sh prose:  complain of results typed by hand, and of lost symbols.
set -u
noweb=${NOWEB:-/usr/lib/noweb}
status=0
case $1 in
chunks)
    grep -n "$(printf '\t')" book/*.nw && { echo "a tab; noweb counts columns, so use spaces"; status=1; }
    "$noweb/markup" book/*.nw | "$noweb/finduses" | "$noweb/noidx" |
        awk -f book/weave/lint.awk || status=1
    ;;
prose) /usr/bin/python3 book/weave/lint.py || status=1 ;;
esac
exit $status
