#!/usr/bin/python3
"""run.py BIN [NAME...]: the programs, from the outside. TAP.

BIN is the folder of the programs; NAME, one of cases/, leaves out the others,
and by-hand stands for the checks of by_hand.py that take a moment. The lines
of a case:

  + FILE TEXT     a file, with \\n and the like as in C
  : COMMAND       what goes before, and is no check
  $ COMMAND       a check: a command, by sh, in a folder of its own that has
                  the book's tables in $DATA; and under it
  < TEXT          a line of standard input
  | TEXT          a line that must be among those of standard output
  ~ NAME LOW HIGH a line "NAME = VALUE" with a value from LOW to HIGH
  ! STATUS TEXT   refused: this status, and "PROGRAM: TEXT" on standard error,
                  with "; see PROGRAM --help" after it where the status is 2;
                  without such a line the status is 0, and standard error empty
"""
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from glob import glob

sys.path.insert(1, "tests")
import record                                              # noqa: E402
import by_hand                                             # noqa: E402
from folder import Folder                                  # noqa: E402

BIN, *asked = sys.argv[1:]
CASES = {os.path.basename(path)[:-4]: path for path in sorted(glob("tests/programs/cases/*.txt"))}
BY_HAND = [name for name in by_hand.CHECKS if name not in by_hand.LONG]


def checked(name):
    """A case, or a check by hand, in a folder of its own."""
    folder = Folder(BIN)
    if name in CASES:
        with open(CASES[name], encoding="utf-8") as file:
            folder.case(file.read())
    else:
        by_hand.CHECKS[name](folder)
    folder.end()
    return name, folder


names = [n for name in asked for n in (BY_HAND if name == "by-hand" else [name])] or [*by_hand.CHECKS, *CASES]
count = failures = bad_inputs = 0
with ThreadPoolExecutor(os.cpu_count()) as pool:
    for name, folder in pool.map(checked, names):
        bad_inputs += folder.bad_inputs
        for good, what, why in folder.results:
            count, failures = count + 1, failures + (not good)
            print(f"{'ok' if good else 'not ok'} {count} - {name}: {what}" + (f"\n  # {why}" if why and not good else ""), flush=True)
record.save(program_checks=count, bad_inputs=bad_inputs)
print(f"1..{count}")
sys.exit(failures > 0)
