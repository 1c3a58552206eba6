#!/bin/sh
# lint.sh: complain of faulty chunks and of results typed by hand.
set -u
noweb=${NOWEB:-/usr/lib/noweb}
status=0
grep -n "$(printf '\t')" book/*.nw && { echo "a tab; noweb counts columns, so use spaces"; status=1; }
"$noweb/markup" book/*.nw | "$noweb/finduses" | "$noweb/noidx" |
    awk -f book/weave/lint.awk || status=1
/usr/bin/python3 book/weave/lint.py || status=1
exit $status
