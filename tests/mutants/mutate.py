#!/usr/bin/python3
"""mutate.py [COUNT [SEED]]: change the library in small ways and see the tests notice.

Each mutant changes one place of one file of tangled/: an operator, a constant,
a limit, a condition, or drops a statement. The suites run first, then the
program checks. What nobody notices is listed. (Part of `make test-deep`.)
"""
import os
import random
import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from glob import glob

import mutants

COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 220
random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 1)
ROOT = os.getcwd()
FLAGS = ["-std=c17", "-O1", "-g", "-w", "-I" + ROOT + "/tangled"]
SUITES = sorted(glob(ROOT + "/tests/suites/*.c"))

CASES = [os.path.basename(path)[:-4] for path in sorted(glob("tests/programs/cases/*.txt"))]
EXPLAINED = "tests/mutants/survivors.txt"


def everywhere():
    """Every place of the library that can be changed."""
    for path in sorted(glob("tangled/*.c")):
        with open(path) as file:
            for place in mutants.places(file.read()):
                yield path, place


def mutate(mutant):
    path, place = mutant
    with open(path) as file:
        changed, line, label = mutants.change(file.read(), place)
    label = f"{path}:{line}: {label}"
    with tempfile.TemporaryDirectory(prefix="mutant-") as folder:
        name = os.path.basename(path)[:-2]
        with open(f"{folder}/{name}.c", "w") as file:
            file.write(changed)
        os.makedirs(f"{folder}/bin")
        if subprocess.run(["cc", *FLAGS, "-c", "-o", f"{folder}/{name}.o", f"{folder}/{name}.c"], capture_output=True).returncode:
            return None, label           # no mutant: it does not compile
        objects = [f"{BASE}/{os.path.basename(o)}" for o in glob(BASE + "/*.o") if os.path.basename(o) != name + ".o"] + [f"{folder}/{name}.o"]
        if subprocess.run(["cc", "-o", f"{folder}/suites", *glob(BASE + "/suites/*.o"), *objects, "-lcriterion", "-lm"], capture_output=True).returncode:
            return None, label
        try:
            if subprocess.run([f"{folder}/suites"], cwd=folder, capture_output=True, timeout=60).returncode:
                return "suites", label
            # An archive, as in the Makefile: a program may bring its own of a function.
            subprocess.run(["ar", "rcs", f"{folder}/lib.a", *objects], check=True)
            for program in glob(BASE + "/programs/*.o"):
                subprocess.run(["cc", "-o", f"{folder}/bin/{os.path.basename(program)[:-2]}", program, f"{folder}/lib.a", "-lm"], check=True, capture_output=True)
            if subprocess.run(["/usr/bin/python3", "tests/programs/run.py", f"{folder}/bin", "by-hand", *CASES], capture_output=True, timeout=120).returncode:
                return "programs", label
            if subprocess.run(["/usr/bin/python3", "tests/faults/faults.py", f"{folder}/bin", "build/tests/alloc.so"], capture_output=True, timeout=120).returncode:
                return "faults", label
            # Leaks and reads beyond an array show only under the sanitizers.
            sources = [f for f in glob(ROOT + "/tangled/*.c") if os.path.basename(f) != name + ".c"] + [f"{folder}/{name}.c"]
            watched = ["cc", *FLAGS, "-D_XOPEN_SOURCE=700", "-fsanitize=address,undefined", "-fno-sanitize-recover=all", "-o", f"{folder}/watched"]
            if subprocess.run([*watched, *SUITES, *sources, "-lcriterion", "-lm"], capture_output=True).returncode == 0:
                said = subprocess.run([f"{folder}/watched", "--tap"], cwd=folder, capture_output=True, text=True, timeout=120,
                                      env={**os.environ, "LSAN_OPTIONS": "leak_check_at_exit=0"}).stdout
                if "\nnot ok" in said:
                    return "sanitizers", label
        except subprocess.TimeoutExpired:
            return "time", label
    return "nobody", label


BASE = tempfile.mkdtemp(prefix="mutants-")
for sub in ("suites", "programs"):
    os.makedirs(f"{BASE}/{sub}")
for source in glob("tangled/*.c"):
    subprocess.run(["cc", *FLAGS, "-c", "-o", f"{BASE}/{os.path.basename(source)[:-2]}.o", source], check=True)
for source in SUITES:
    subprocess.run(["cc", *FLAGS, "-D_XOPEN_SOURCE=700", "-c", "-o", f"{BASE}/suites/{os.path.basename(source)[:-2]}.o", source], check=True)
for source in glob("tangled/programs/*.c"):
    subprocess.run(["cc", *FLAGS, "-c", "-o", f"{BASE}/programs/{os.path.basename(source)[:-2]}.o", source], check=True)

everything = list(everywhere())
random.shuffle(everything)
explained = open(EXPLAINED).read() if os.path.exists(EXPLAINED) else ""
by, made = {}, 0
with ThreadPoolExecutor(os.cpu_count()) as pool:
    for killer, label in pool.map(mutate, everything[:COUNT * 5 // 4]):
        if killer is None or made == COUNT:
            continue
        made += 1
        by[killer] = by.get(killer, 0) + 1
        if killer == "nobody":
            known = re.sub(r"^tangled/(.*):\d+:", r"\1:", " ".join(label.split())) in explained
            print(f"survived{' (explained)' if known else ''}: {label}", flush=True)
killed = made - by.get("nobody", 0)
print(f"mutants = {made}\nkilled = {killed}\nkilled_percent = {100 * killed / made:.1f}")
print("killed by " + ", ".join(f"{k}: {v}" for k, v in sorted(by.items()) if k != "nobody"))
sys.exit(killed < 0.95 * made)
