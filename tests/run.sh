#!/bin/bash
# run.sh: every test; the last line counts them.
set -u
# What the tests write goes to one folder, which goes with them.
TMPDIR=$(mktemp -d)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
passed=0 failed=0
tap() {     # tap NAME COMMAND...: run it, show what failed, count
    local name=$1 out=build/tests/$1.tap
    shift
    echo "== $name"
    "$@" > "$out" 2> "build/tests/$name.log"
    local status=$? good bad
    good=$(grep -c '^ok' "$out")
    bad=$(grep -c '^not ok' "$out")
    # A run that broke off, or tested nothing, is a failure too.
    if [ "$good" -eq 0 ] || { [ "$status" -ne 0 ] && [ "$bad" -eq 0 ]; }; then
        bad=$((bad + 1))
        echo "not ok - $name ended with status $status"
        tail -n 20 "build/tests/$name.log"
    fi
    grep -A 12 '^not ok' "$out" | grep -v '^ok' | head -n 60
    echo "   $good passed, $bad failed"
    passed=$((passed + good)) failed=$((failed + bad))
}
tap compile sh tests/compile.sh
tap suites timeout -k 10 600 build/tests/suites --tap
tap float timeout -k 10 600 build/tests/suites-float --tap
# Leaks are looked for at the end of each test, not in the runner.
export LSAN_OPTIONS=leak_check_at_exit=0
tap watched timeout -k 10 600 build/tests/suites-sanitized --tap
tap seeded bash tests/seeded/run.sh
unset LSAN_OPTIONS
tap oracle /usr/bin/python3 tests/oracle.py build/bin
tap programs /usr/bin/python3 tests/programs.py build/bin
tap sanitized /usr/bin/python3 tests/programs.py build/sanitized
tap replay bash tests/replay.sh
tap faults /usr/bin/python3 tests/faults.py build/bin build/tests/alloc.so
tap coverage bash tests/coverage.sh
tap book /usr/bin/python3 tests/book.py
tap lies /usr/bin/python3 tests/lies.py
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
