#!/bin/bash
# deep.sh: the tests that take half an hour. What they find is printed, and
# kept in build/tests/deep.txt.
set -u
export LC_ALL=C.UTF-8
failed=0
{
    echo "== fuzzing, 60 seconds each"
    for target in numbers table model; do
        mkdir -p build/tests/corpus-$target
        cp -n tests/fuzz/corpus/$target/* build/tests/corpus-$target/
        if build/tests/fuzz-$target -max_total_time=60 -max_len=4096 -rss_limit_mb=4096 -timeout=2 \
            -artifact_prefix=build/tests/found-$target- build/tests/corpus-$target > build/tests/fuzz-$target.log 2>&1; then
            echo "fuzz_$target = $(grep -o '^Done [0-9]*' build/tests/fuzz-$target.log | cut -c 6-) inputs, nothing found"
        else
            failed=1
            echo "fuzz_$target = found something"
            tail -n 20 build/tests/fuzz-$target.log
        fi
    done
    echo "== valgrind"
    if valgrind -q --trace-children=yes --error-exitcode=99 --leak-check=no build/tests/suites --tap -j1 > build/tests/valgrind.tap 2> build/tests/valgrind.log; then
        echo "valgrind_suites = $(grep -c '^ok' build/tests/valgrind.tap) tests, nothing found"
    else
        failed=1
        grep '^not ok' build/tests/valgrind.tap
    fi
    bad=0 n=0
    for command in "neuron --gates" "sigmoid --naive 2 3" "feedforward" "loss --fit tangled/data/rent.csv" "backprop" \
        "sgd --epochs 50" "sgd --seeds 5 --epochs 20"; do
        n=$((n + 1))
        valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=all --errors-for-leak-kinds=all \
            build/bin/$command > /dev/null 2>> build/tests/valgrind.log || { bad=1; failed=1; echo "valgrind: $command"; }
    done
    [ $bad -ne 0 ] || echo "valgrind_programs = $n commands, nothing found"
    echo "== other compilers and settings"
    bash tests/compilers.sh || failed=1
    echo "== two hundred runs in random order, with both processors busy"
    (while :; do :; done) & busy=$!
    flakes=0
    for i in $(seq 200); do
        build/tests/suites -j$((1 + i % 4)) > build/tests/flake.log 2>&1 || flakes=$((flakes + 1))
    done
    kill $busy
    echo "flakes = $flakes of 200"
    [ $flakes -eq 0 ] || failed=1
    echo "== mutants"
    /usr/bin/python3 tests/mutate.py 220 || failed=1
} 2>&1 | tee build/tests/deep.txt
grep -q 'found something\|^not ok\|^valgrind: ' build/tests/deep.txt && failed=1
exit $failed
