#!/bin/bash
# same.sh: the book built once more, in another folder, on another day, in
# another locale, time zone and umask, from files made in another order, is
# the same to the byte. TAP.
set -u
other=$(mktemp -d)/a/longer/path
mkdir -p "$other"
umask 077
# The sources alone, in an order that depends on nothing here.
find book figures tangled tests Makefile -type f ! -path 'tangled/*.[ch]' ! -name '*.pyc' | sort -R | while read -r file; do
    mkdir -p "$other/$(dirname "$file")"
    cp "$file" "$other/$file"
done
ln -s "$PWD/.packages" "$other/.packages"
for drawn in figures/*.gp build/out/*.dot; do
    rm -f "$other/figures/$(basename "${drawn%.*}").svg"
done
( cd "$other" && env -i PATH="$PATH" HOME="$other" LANG=tr_TR.UTF-8 LC_ALL=C TZ=Asia/Kathmandu \
    faketime -f '+1234d' make -j2 book ) > build/tests/same-build.log 2>&1
status=$?
n=0 bad=0
check() {   # check NAME COMMAND...
    n=$((n + 1))
    local name=$1
    shift
    if said=$("$@" 2>&1); then echo "ok $n - $name"; else bad=1; echo "not ok $n - $name"; sed 's/^/  # /' <<< "$said" | head -n 10; fi
}
check "it builds" test $status -eq 0
for made in build/book.pdf build/book.epub; do check "$made" cmp "$made" "$other/$made"; done
for folder in build/html build/out figures tangled; do check "$folder/" diff -rq "$folder" "$other/$folder"; done
rm -rf "${other%/a/longer/path}"
exit $bad
