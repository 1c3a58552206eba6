#!/bin/bash
# clone.sh: the project elsewhere: cloned by a git that writes the line ends of
# Windows, and with a chapter that is dated in the future. TAP.
set -u
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
n=0 bad=0
check() {   # check NAME COMMAND...
    n=$((n + 1))
    local name=$1
    shift
    if said=$("$@" 2>&1); then echo "ok $n - $name"; else bad=1; echo "not ok $n - $name"; sed 's/^/  # /' <<< "$said" | head -n 10; fi
}
mkdir "$work/here"
tar --anchored --exclude=./build --exclude=./.packages --exclude=./work --exclude=./.git --no-anchored --exclude=__pycache__ -cf - . | tar -xf - -C "$work/here"
git="git -C $work/here -c user.name=- -c user.email=- -c init.defaultBranch=main -c core.autocrlf=false"
$git init -q && $git add -A && $git commit -qm everything
check "a git of Windows clones it" git -c core.autocrlf=true clone -q "$work/here" "$work/there"
check "every file has the bytes that it had" diff -r --exclude=.git "$work/here" "$work/there"
check "git finds nothing changed" test -z "$(git -C "$work/there" -c core.autocrlf=true status --porcelain)"
ln -s "$PWD/.packages" "$work/there/.packages"
cd "$work/there" || exit 1
tangle() {  # A make that began again and again would say so each time, and write more than that.
    rm tangled/sigmoid.c
    timeout -k 10 600 make -s tangle 2>&1 | head -n 9
    [ "${PIPESTATUS[0]}" -eq 0 ] && test -e tangled/sigmoid.c
}
touch book/02-sigmoid.nw
check "it is tangled there" tangle
touch -d '+1 day' book/02-sigmoid.nw
check "it is tangled although a chapter is dated tomorrow" tangle
check "and once more" tangle
exit $bad
