#!/usr/bin/python3
"""plan.py: what the book's chapters ask to be run and drawn, as make rules.

Every fenced block of class `run` in a chapter is a command of a reader. Its
rule depends on the program, on the files that it reads, and on the command
itself, which is kept in build/runs/ID.sh and rewritten only when it changes.
"""
import os
import re
import sys
from glob import glob

BLOCK = re.compile(r"^~~~ \{\.run (?:\.hidden )?#([\w-]+)([^}]*)\}\n(.*?)^~~~$", re.M | re.S)
PATH = re.compile(r"(?:build/out|build/bin|build/float/bin|tangled|tests/record)/[\w./-]+")
WRITES = ("--csv", "--save", "--surface", "--differences", ">", "tee")


def write_if_changed(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    if not os.path.exists(path) or open(path).read() != text:
        with open(path + ".part", "w") as file:
            file.write(text)
        os.rename(path + ".part", path)


def fail(message):
    sys.exit(message)


def runs():
    seen = {}
    for chapter in sorted(glob("book/*.nw")):
        text = open(chapter, encoding="utf-8").read()
        for match in BLOCK.finditer(text):
            name, attributes, command = match.groups()
            where = f"{chapter}:{text.count(chr(10), 0, match.start()) + 1}"
            if name in seen:
                fail(f"{where}: the run '{name}' is also at {seen[name]}")
            seen[name] = where
            status = re.search(r"\bstatus=(\d+)", attributes)
            yield name, where, status.group(1) if status else "0", command


MADE = set()                    # every file that some run writes


def rule(name, where, status, command):
    inputs, outputs = [], []
    for match in PATH.finditer(command):
        before = command[:match.start()].rstrip()
        written = before.endswith(WRITES) and match.group().startswith("build/out/")
        (outputs if written else inputs).append(match.group())
    if "tests/exercises/" in command:       # the desk, and what it compiles with
        inputs += ["build/libtangled.a", "build/grade/libwatched.a"]
        inputs += sorted(glob("tests/exercises/*.*") + glob("tests/exercises/checks/*.c") + glob("tests/classroom/hostile/*.c"))
        inputs += sorted(glob("tangled/exercises/*") + glob("tangled/solutions/*"))
    if "tests/speed/show.py" in command:    # what was measured
        inputs += ["tests/speed/show.py"] + sorted(glob("tests/record/*.csv"))
    outputs = list(dict.fromkeys(outputs))
    inputs = [path for path in inputs if path not in outputs]
    targets = " ".join([f"build/out/{name}.txt"] + outputs)
    MADE.update([f"build/out/{name}.txt"] + outputs)
    needs = " ".join(dict.fromkeys([f"build/runs/{name}.sh"] + inputs))
    write_if_changed(f"build/runs/{name}.sh",
                     f"# {status}\n" + command)
    return (f"{targets} &: {needs}\n"
            f"\t@sh book/weave/run.sh {name} {where}\n")


def figures(graphs):
    for script in sorted(glob("figures/*.gp")):
        name = os.path.splitext(os.path.basename(script))[0]
        if name == "style":
            continue
        data = sorted(set(re.findall(r"(?:build/out|tangled/data|tests/record)/[\w-]+\.(?:csv|txt)", open(script).read())))
        yield (f"figures/{name}.svg: {script} figures/style.gp "
               f"book/weave/draw.sh book/weave/svg.py {' '.join(data)}\n"
               f"\t@sh book/weave/draw.sh {name}\n")
    for name in graphs:
        yield (f"figures/{name}.svg: build/out/{name}.dot "
               f"book/weave/draw.sh book/weave/svg.py\n"
               f"\t@sh book/weave/draw.sh {name}\n")


def tangles(chapter):
    """Whether a chapter holds C files."""
    text = open(f"book/{chapter}.nw", encoding="utf-8").read()
    return re.search(r"^<<(?!exercises/|solutions/)[a-z_/]+\.[ch]>>=", text, re.M)


def main():
    if len(sys.argv) > 1:       # where a run stands, for its messages
        for name, where, _, _ in runs():
            if name == sys.argv[1]:
                print(where)
        return
    names, rules = [], []
    for name, where, status, command in runs():
        names.append(f"build/out/{name}.txt")
        rules.append(rule(name, where.split(":")[0], status, command))
    graphs = re.findall(r"build/out/([\w-]+)\.dot", " ".join(rules))
    drawn = list(figures(sorted(set(graphs))))
    tangled = sorted(glob("tangled/**/*.[ch]", recursive=True))
    chapters = [os.path.basename(f)[:-3] for f in sorted(glob("book/*.nw"))]
    text = ("# Made by book/weave/plan.py from the chapters and figures.\n"
            f"TANGLED := {' '.join(tangled)}\n"
            f"RUNS := {' '.join(names)}\n"
            f"PAGES := {' '.join(chapters)}\n"
            f"FILED := {' '.join(f for f in chapters if tangles(f))}\n"
            f"DRAWN := {' '.join(d.split(':')[0] for d in drawn)}\n\n"
            + "\n".join(rules + drawn))
    for stale in set(glob("build/out/*")) - MADE:
        os.remove(stale)
    with open("build/plan.mk", "w") as file:
        file.write(text)


main()
