#!/bin/bash
# coverage.sh: how much of tangled/ the suites and the program checks run. TAP.
set -u
folder=build/coverage
rm -rf $folder && mkdir -p $folder/lib $folder/bin
# Of what the compiler would make several copies, for other processors or
# inlined, there is one here: the source is what is to be covered.
flags="-std=c17 -O0 -g --coverage -fprofile-abs-path -DFOR_EACH_PROCESSOR= -DINLINE=static -Itangled"
for file in tangled/*.c; do
    ${CC:-cc} $flags -c -o $folder/lib/$(basename "$file" .c).o "$file" || exit 1
done
# An archive, as in the Makefile: a program may bring its own of a function.
rm -f $folder/libtangled.a && ar rcs $folder/libtangled.a $folder/lib/*.o || exit 1
for file in tangled/programs/*.c; do
    name=$(basename "$file" .c)
    ${CC:-cc} $flags -c -o $folder/bin/$name.o "$file" &&
        ${CC:-cc} --coverage -o $folder/bin/$name $folder/bin/$name.o $folder/libtangled.a -lm || exit 1
done
${CC:-cc} -std=c17 -D_XOPEN_SOURCE=700 -g --coverage -Itangled -o $folder/suites tests/suites/*.c $folder/lib/*.o -lcriterion -lm || exit 1
env -u RECORD $folder/suites > /dev/null 2>&1
env -u RECORD /usr/bin/python3 tests/programs/run.py $folder/bin > /dev/null
env -u RECORD /usr/bin/python3 tests/faults/faults.py $folder/bin build/tests/alloc.so > /dev/null
gcovr -r . --filter 'tangled/' --exclude-branches-by-pattern '.*assert.*' --json-summary $folder/summary.json --txt $folder/report.txt $folder > /dev/null 2>&1
/usr/bin/python3 - $folder/summary.json <<'PY'
import json, subprocess, sys
sys.path.insert(0, "tests")
import record
s = json.load(open(sys.argv[1]))
terminals = subprocess.run(["script", "-qec", "true", "/dev/null"], capture_output=True).returncode == 0
for n, (kind, least) in enumerate((("line", 99), ("branch", 95)), 1):
    percent = s[f"{kind}_percent"]
    if not terminals:
        print(f"ok {n} - {kind} coverage is {percent:.1f} % # SKIP without a terminal some lines cannot run")
        continue
    record.save(**{f"{kind}_coverage": percent})
    print(f"{'ok' if percent >= least else 'not ok'} {n} - {kind} coverage of tangled/ is {percent:.1f} %, at least {least} %")
PY
