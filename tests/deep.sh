#!/bin/bash
# deep.sh: the tests that take an hour. What they find is printed; what they
# measure goes to build/tests/record/deep.txt, for the book's last chapter.
set -u
export LC_ALL=C.UTF-8
failed=0
mkdir -p build/tests/record
out=build/tests/record/deep.txt
: > $out
note() { echo "$1 = $2" | tee -a $out; }
broken() { failed=1; echo "not ok - $1"; }

echo "== fuzzing, 60 seconds each"
for target in numbers table model; do
    mkdir -p build/tests/corpus-$target
    cp -n tests/fuzz/corpus/$target/* build/tests/corpus-$target/
    build/tests/fuzz-$target -max_total_time=60 -max_len=4096 -rss_limit_mb=4096 -timeout=60 \
        -artifact_prefix=build/tests/found-$target- build/tests/corpus-$target > build/tests/fuzz-$target.log 2>&1 ||
        { broken "fuzzing found something in $target"; tail -n 20 build/tests/fuzz-$target.log; }
    note fuzz_${target}_inputs "$(grep -o '^Done [0-9]*' build/tests/fuzz-$target.log | cut -c 6-)"
done

echo "== valgrind"
# (The system gives a program under valgrind as much memory as it asks for: four tests cannot be starved.)
valgrind -q --trace-children=yes --error-exitcode=99 --leak-check=no build/tests/suites --tap -j1 --filter '*/!(*_without_memory_*)' > build/tests/valgrind.tap 2> build/tests/valgrind.log ||
    { broken "the suites under valgrind"; grep '^not ok' build/tests/valgrind.tap; }
note valgrind_tests "$(grep -c '^ok' build/tests/valgrind.tap)"
n=0
for command in "neuron --gates" "sigmoid --naive 2 3" "feedforward" "loss --fit tangled/data/rent.csv" "backprop" \
    "sgd --epochs 50" "sgd --seeds 5 --epochs 20"; do
    n=$((n + 1))
    valgrind -q --error-exitcode=99 --leak-check=full --show-leak-kinds=all --errors-for-leak-kinds=all \
        build/bin/$command > /dev/null 2>> build/tests/valgrind.log || broken "valgrind: $command"
done
note valgrind_commands $n

echo "== other compilers and settings"
/usr/bin/python3 tests/compilers/compilers.py > build/tests/compilers.tap || { broken "compilers"; grep '^not ok' build/tests/compilers.tap; }
note compiler_settings "$(grep -c '^ok' build/tests/compilers.tap)"

echo "== two hundred runs in random order, with both processors busy"
(while :; do :; done) & busy=$!
flakes=0
# Criterion has an order of its own: so each test is a run of its own.
build/tests/suites --tap > build/tests/order.tap 2> /dev/null
grep -o '^ok - [a-z_0-9]*::[a-z_0-9]*' build/tests/order.tap | cut -c 6- | sed 's|::|/|' > build/tests/order.txt
for i in $(seq 200); do
    sort -R build/tests/order.txt |
        xargs -P $((1 + i % 4)) -n 1 -I TEST build/tests/suites --filter TEST > build/tests/flake.log 2>&1 || flakes=$((flakes + 1))
done
kill $busy
note loaded_runs 200
note flakes $flakes
[ $flakes -eq 0 ] || broken "a test is not always green"

echo "== a class of a hundred"
/usr/bin/python3 tests/classroom/classroom.py hundred | tee -a $out || broken "a class of a hundred"

echo "== mutants"
/usr/bin/python3 tests/mutants/mutate.py 220 > build/tests/mutants.log || broken "too many mutants live"
cat build/tests/mutants.log
grep ' = ' build/tests/mutants.log | grep -v '^survived' >> $out
exit $failed
