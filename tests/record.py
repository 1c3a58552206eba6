#!/usr/bin/python3
"""What the tests measured, kept for the book's last chapter.

As a module: save() and row() add to the folder $RECORD, where one is named.
As a program, `record.py compare`: hold build/tests/record, made by this run,
against tests/record, which the book prints. TAP.  (`make record` takes the new
one over.)
"""
import os
import sys

MEASURED = {"bench.csv", "ladder.csv", "roof.csv", "widths.csv"}        # by `make bench`, for chapters 8 and 9


def add(name, text):
    if os.environ.get("RECORD"):
        with open(os.path.join(os.environ["RECORD"], name), "a", encoding="utf-8") as file:
            file.write(text + "\n")


def save(**values):
    for name, value in values.items():
        add("test.txt", f"{name} = {value}")


def row(name, *fields):
    add(name, ",".join(str(field) for field in fields))


def read(path):
    return dict(line.rstrip("\n").split(" = ", 1) for line in open(path, encoding="utf-8") if " = " in line)


def same(old, new):
    """Counts exactly; errors of rounding to a factor of ten; other measures to half a unit."""
    if "." not in old + new and "e" not in old + new:
        return old == new
    a, b = float(old), float(new)
    return b < 10 * a if a < 1e-5 else abs(a - b) <= 0.5


def compare():
    old, new = read("tests/record/test.txt"), read("build/tests/record/test.txt")
    count = failures = 0
    for name in sorted(old.keys() | new.keys()):
        count += 1
        if name not in new and os.environ.get("NO_TERMINAL"):
            print(f"ok {count} - {name} # SKIP not measured without a terminal")
            continue
        good = name in old and name in new and same(old[name], new[name])
        failures += not good
        print(f"{'ok' if good else 'not ok'} {count} - the book says {name} = {old.get(name)}" + ("" if good else f"\n  # this run says {new.get(name)}; make record"))
    for name in sorted(os.listdir("tests/record")):
        if name.endswith(".csv") and name not in MEASURED:
            count += 1
            lines = [len(open(f"{folder}/{name}").readlines()) if os.path.exists(f"{folder}/{name}") else 0 for folder in ("tests/record", "build/tests/record")]
            failures += lines[0] != lines[1]
            print(f"{'ok' if lines[0] == lines[1] else 'not ok'} {count} - {name} has {lines[0]} rows, this run made {lines[1]}")
    print(f"1..{count}")
    return failures


if __name__ == "__main__":
    sys.exit(compare() > 0)
