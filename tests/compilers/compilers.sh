#!/bin/bash
# compilers.sh: every session of the book, with programs made by other
# compilers and settings, prints what the book prints. TAP.
set -u
n=0 bad=0
for how in "gcc -O0" "gcc -O2" "clang -O0" "clang -O2"; do
    name=${how/ -/-}
    rm -rf build/other/$name
    mkdir -p build/other/$name/bin build/other/$name/out build/other/$name/float
    for program in tangled/programs/*.c; do
        out=build/other/$name/bin/$(basename "$program" .c)
        library=(tangled/*.c)
        [ "$program" != tangled/programs/whole.c ] || library=()      # the network on a page needs nothing else
        $how -std=c17 -Itangled -o "$out" "$program" "${library[@]}" -lm || exit 1
        $how -std=c17 -DREAL=float -Itangled -o "${out/bin/float}" "$program" "${library[@]}" -lm || exit 1
    done
    differ=
    # In the order of the book, since some sessions read what others wrote.
    for run in $(grep -ho '^~~~ {\.run [^}]*' book/*.nw | grep -o '#[a-z0-9-]*' | tr -d '#'); do
        sed "s|build/float/bin|build/other/$name/float|g; s|build/bin|build/other/$name/bin|g; s|build/out|build/other/$name/out|g" \
            "build/runs/$run.sh" > "build/other/$name/run.sh"
        sh "build/other/$name/run.sh" 2>&1 < /dev/null | sed "s|build/other/$name/|build/|g" > "build/other/$name/out/$run.txt"
        cmp -s "build/other/$name/out/$run.txt" "build/out/$run.txt" || differ="$differ $run"
    done
    n=$((n + 1))
    if [ -z "$differ" ]; then
        echo "ok $n - $how prints what the book prints"
    else
        bad=1
        echo "not ok $n - $how prints something else:$differ"
    fi
done
exit $bad
