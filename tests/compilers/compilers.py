#!/usr/bin/python3
"""compilers.py: every session of the book, with programs made by other compilers and settings, prints what the book prints. TAP.

To the digit; but where the engine of chapter 8 is at work, whose sums have
another order with other instructions, numbers are held to a millionth. In six
sessions a last digit grows until trainings end in other valleys. There losses
may be anything; held are the epochs that it took to learn, which is all that
the text tells of them, to a sixth.
"""
import os
import re
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from glob import glob

SETTINGS = ("gcc -O0", "gcc -O2", "clang -O0", "clang -O2")
ELSEWHERE = {f"arms-{which}" for which in ("sgd-3-cross", "sgd-10-cross", "sgd-10-square", "adam-10-square", "adam-30-cross", "adam-30-square")}


def sh(command):
    return subprocess.run(["sh", "-c", command], capture_output=True, text=True, stdin=subprocess.DEVNULL)


def sessions():
    """Name, command, and whether to the digit; in the order in which they were run, since some read what others wrote."""
    book = "".join(open(path, encoding="utf-8").read() for path in sorted(glob("book/*.nw")))
    names = re.findall(r"^~~~ \{\.run [^}]*#([a-z0-9-]+)", book, re.M)
    found, loose = [], set()
    for name in sorted(names, key=lambda name: os.path.getmtime(f"build/out/{name}.txt")):
        command = open(f"build/runs/{name}.sh", encoding="utf-8").read()
        files = set(re.findall(r"build/out/[\w.-]+", command))
        exact = "build/bin/classify" not in command and not files & loose
        if not exact:
            loose |= files
        if re.search(r"build/(float/)?bin/", command):
            found.append((name, command, exact))
    return found


def built(how, place):
    """The programs, by this compiler, in double and in float; or what it says."""
    for real, folder in (("double", "bin"), ("float", "float")):
        os.makedirs(f"{place}/{folder}/lib")
        flags = f"{how} -std=c17 -Itangled -DREAL={real}"
        steps = [f"{flags} -c -o {place}/{folder}/lib/{os.path.basename(f)[:-2]}.o {f}" for f in sorted(glob("tangled/*.c"))]
        steps.append(f"ar rcs {place}/{folder}/lib/all.a {place}/{folder}/lib/*.o")
        steps += [f"{flags} -o {place}/{folder}/{os.path.basename(f)[:-2]} {f} {place}/{folder}/lib/all.a -lm" for f in sorted(glob("tangled/programs/*.c"))]
        for step in steps:
            done = sh(step)
            if done.returncode:
                return done.stderr
    return ""


NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:e[-+]?\d+)?")


def valleys(got, want):
    """Whether the quartiles of many trainings tell the same story."""
    for one, other in zip(got.splitlines(), want.splitlines()):
        name, a = one.split(" = ")
        if other.split(" = ")[0] != name:
            return False
        b = other.split(" = ")[1]
        if name.startswith("learned") and a != b and ("never" in (a, b) or abs(float(a) / float(b) - 1) > 1 / 6):
            return False
    return got.count("\n") == want.count("\n")


def same(name, got, want, exact):
    if name in ELSEWHERE:
        return valleys(got, want)
    if exact or NUMBER.sub("#", got) != NUMBER.sub("#", want):
        return got == want
    return all(abs(float(a) - float(b)) <= 1e-6 * abs(float(b)) + 1e-9 for a, b in zip(NUMBER.findall(got), NUMBER.findall(want)))


def tried(how):
    """The sessions that print something else."""
    place = "build/other/" + how.replace(" -", "-")
    shutil.rmtree(place, ignore_errors=True)
    os.makedirs(place + "/out")
    said = built(how, place)
    if said:
        return said
    differ = []
    for name, command, exact in sessions():
        for here, there in (("build/float/bin", place + "/float"), ("build/bin", place + "/bin"), ("build/out", place + "/out")):
            command = command.replace(here, there)
        with open(f"{place}/run.sh", "w", encoding="utf-8") as file:
            file.write(command)
        done = subprocess.run(["sh", f"{place}/run.sh"], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, stdin=subprocess.DEVNULL)
        got = done.stdout.replace(place + "/", "build/")
        with open(f"{place}/out/{name}.txt", "w", encoding="utf-8") as file:
            file.write(got)
        with open(f"build/out/{name}.txt", encoding="utf-8") as file:
            if not same(name, got, file.read(), exact):
                differ.append(name)
    return " ".join(differ)


failures = 0
with ThreadPoolExecutor(os.cpu_count()) as pool:
    for n, (how, differ) in enumerate(zip(SETTINGS, pool.map(tried, SETTINGS)), 1):
        failures += differ != ""
        print(f"ok {n} - {how} prints what the book prints" if not differ else f"not ok {n} - {how} prints something else: {differ}", flush=True)
print(f"1..{len(SETTINGS)}")
sys.exit(failures > 0)
