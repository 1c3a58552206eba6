#!/bin/bash
# run.sh: every test; the last line counts them.
set -u
# What the tests write goes to one folder, which goes with them.
TMPDIR=$(mktemp -d)
export TMPDIR
trap 'rm -rf "$TMPDIR"' EXIT
passed=0 failed=0
# What they measured goes to build/tests/record, for the book's last chapter.
rm -rf build/tests/record && mkdir -p build/tests/record
script -qec true /dev/null > /dev/null 2>&1 || export NO_TERMINAL=1
recorded() { RECORD=$PWD/build/tests/record tap "$@"; }
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
    [ -z "${RECORD:-}" ] || [ "$name" != suites ] || echo "suite_tests = $good" >> "$RECORD/test.txt"
    passed=$((passed + good)) failed=$((failed + bad))
}
tap compile sh tests/compilers/compile.sh
recorded suites timeout -k 10 3600 build/tests/suites --tap
tap float timeout -k 10 3600 build/tests/suites-float --tap
# Leaks are looked for at the end of each test, not in the runner.
export LSAN_OPTIONS=leak_check_at_exit=0
tap watched timeout -k 10 3600 build/tests/suites-sanitized --tap
tap seeded bash tests/suites/seeded/run.sh
tap starved timeout -k 10 300 build/tests/starved
for way in TILES PLAIN BLAS; do
    OPENBLAS_NUM_THREADS=1 tap engine-$way timeout -k 10 3600 build/tests/engine-$way --tap
done
unset LSAN_OPTIONS
recorded oracle /usr/bin/python3 tests/programs/oracle.py build/bin
recorded programs /usr/bin/python3 tests/programs/run.py build/bin
tap sanitized /usr/bin/python3 tests/programs/run.py build/sanitized
tap replay bash tests/fuzz/replay.sh
recorded faults /usr/bin/python3 tests/faults/faults.py build/bin build/tests/alloc.so
recorded coverage bash tests/compilers/coverage.sh
tap book /usr/bin/python3 tests/book/book.py
recorded lies /usr/bin/python3 tests/book/lies.py
recorded exercises /usr/bin/python3 tests/classroom/gate.py
recorded sown /usr/bin/python3 tests/classroom/sown.py
tap student /usr/bin/python3 tests/classroom/student.py
tap classroom /usr/bin/python3 tests/classroom/classroom.py
recorded page /usr/bin/python3 tests/book/page.py
tap clone bash tests/book/clone.sh
recorded same bash tests/book/same.sh
tap record /usr/bin/python3 tests/record.py compare
echo "$passed passed, $failed failed"
[ "$failed" -eq 0 ]
