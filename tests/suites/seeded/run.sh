#!/bin/bash
# The faults sown in faults.c: each must turn its test red, and nothing else
# may. TAP.
said=$(build/tests/seeded --tap 2> /dev/null)
n=0 bad=0
while read -r want name; do
    n=$((n + 1))
    want=${want/_/ }
    if grep -q "^$want - seeded::$name " <<< "$said"; then
        echo "ok $n - $name is $want, as it must be"
    else
        bad=1
        echo "not ok $n - $name is not '$want'"
    fi
done <<'END'
ok nothing_wrong
not_ok a_leak
not_ok an_overflow
not_ok a_signed_overflow
not_ok an_early_exit
END
exit $bad
