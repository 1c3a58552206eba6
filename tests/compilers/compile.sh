#!/bin/sh
# compile.sh: every file, by two compilers, as double and as float, without a warning. TAP.
flags="-std=c17 -O2 -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Werror -Itangled"
n=0 bad=0
for cc in gcc clang; do
    for real in double float; do
        n=$((n + 1))
        if for file in tangled/*.c tangled/programs/*.c; do
               "$cc" $flags -DREAL=$real -c -o /dev/null "$file" || exit 1
           done 2> build/tests/compile.log; then
            echo "ok $n - $cc compiles the library with $real"
        else
            bad=1
            echo "not ok $n - $cc compiles the library with $real"
            sed 's/^/  # /' build/tests/compile.log
        fi
    done
done
exit $bad
