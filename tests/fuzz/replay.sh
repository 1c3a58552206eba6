#!/bin/bash
# replay.sh: every kept input of the fuzzers, under the sanitizers. TAP.
n=0 bad=0
for target in numbers table model; do
    for input in tests/fuzz/corpus/$target/*; do
        n=$((n + 1))
        if build/tests/replay-$target "$input" > /dev/null 2> build/tests/replay.log; then
            echo "ok $n - $target takes ${input##*/}"
        else
            bad=1
            echo "not ok $n - $target stumbles over ${input##*/}"
            sed 's/^/  # /' build/tests/replay.log | head -n 5
        fi
    done
done
exit $bad
