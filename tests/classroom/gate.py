#!/usr/bin/python3
"""gate.py: the exercises are fit for a class. TAP.

Every starter compiles without a warning and fails; every solution passes,
clean under the sanitizers; every hint says something; book, manifest, tests,
starters and solutions are one to one; and every wrong answer that students
are known to write fails in its test, with its cause named.
"""
import os
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from glob import glob

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../exercises"))
import engine                                              # noqa: E402

count = failures = 0


def report(good, name, why=""):
    global count, failures
    count += 1
    failures += not good
    print(f"{'ok' if good else 'not ok'} {count} - {name}" + (f"\n  # {str(why)[:700]}" if why and not good else ""), flush=True)


def lay(folder, exercise, text):
    """A folder with this answer, and the files that the reference has beside it."""
    with open(os.path.join(folder, "answer.c"), "w", encoding="utf-8") as file:
        file.write(text)
    kept = os.path.join(engine.HERE, "artefacts", exercise.name)
    if os.path.isdir(kept):
        shutil.copytree(kept, folder, dirs_exist_ok=True)
    if exercise.make:
        subprocess.run([os.path.join(engine.ROOT, exercise.make.split()[0]), *exercise.make.split()[1:]], cwd=folder, check=True, capture_output=True)


def read(kind, name):
    with open(os.path.join(engine.ROOT, f"tangled/{kind}/{name}.c"), encoding="utf-8") as file:
        return file.read()


def attempt(book, exercise, text, files=True):
    with tempfile.TemporaryDirectory(prefix="tangled-gate-") as folder:
        if files:
            lay(folder, exercise, text)
        else:
            with open(os.path.join(folder, "answer.c"), "w", encoding="utf-8") as file:
                file.write(text)
        return engine.grade(exercise, folder, others=engine.others(exercise, folder))


def said(result):
    return result.trouble or "; ".join(f"{t['name']}: {t['state']} {t['said']}" for t in result.tests)


def printed(run, name):
    """The number that a program of the book prints under this name."""
    words = run.split()
    out = subprocess.run([os.path.join(engine.ROOT, words[0]), *words[1:]], cwd=engine.ROOT, capture_output=True, text=True, check=True).stdout
    for line in out.splitlines():
        key, _, value = line.partition(" = ") if " = " in line else line.rpartition(" ")
        if key == name:
            return float(value.split()[0])
    return float("nan")


def check(book, exercise):
    """Everything about one exercise, as (good, name, why)."""
    label = f"{exercise.number} {exercise.title}"
    out = []
    starter = attempt(book, exercise, read("exercises", exercise.name), files=False)
    out.append((not starter.trouble and not starter.warnings and not starter.passed, f"{label}: the starter compiles without a warning, and fails", said(starter) + starter.warnings))
    out.append((exercise.kind == "mend it" or starter.points == 0, f"{label}: the starter earns nothing", said(starter)))
    solution = attempt(book, exercise, read("solutions", exercise.name))
    out.append((solution.passed and not solution.warnings and not any(t["leak"] for t in solution.tests), f"{label}: the solution passes", said(solution) + solution.warnings))
    out.append((len(exercise.hints) == 3 and all(len(h) > 25 for h in exercise.hints) and len(set(exercise.hints)) == 3, f"{label}: three hints", exercise.hints))
    if exercise.kind in ("write it", "mend it"):
        out.append((len(exercise.wrong) >= 3, f"{label}: three wrong answers or more", len(exercise.wrong)))
    for fact in exercise.facts:
        now = printed(fact["run"], fact["name"])
        out.append((abs(now - fact["is"]) <= 1e-5 * abs(fact["is"]), f"{label}: {fact['name']} is still {fact['is']}", now))
    for wrong in exercise.wrong:
        text = read("solutions", exercise.name)
        if text.count(wrong["old"]) < 1:
            out.append((False, f"{label}: the wrong answer '{wrong['says']}' can be made", f"{wrong['old']!r} is not in the solution"))
            continue
        result = attempt(book, exercise, text.replace(wrong["old"], wrong["new"], 1))
        failing = {t["name"]: t["said"] for t in result.tests if t["state"] == "wrong"}
        out.append((wrong["says"] in failing.get(wrong["test"], ""), f"{label}: '{wrong['says']}' is told", said(result)))
    return out


def out_of_reach(book):
    """No answer can read a solution, another's answer or the tests: neither in the box, nor where the kernel forbids it."""
    spare = '#include "exercise.h"\nvoid majority(size_t judges, real weight[], real *bias) { (void)judges, (void)weight, (void)bias; }\n'
    with tempfile.TemporaryDirectory(prefix="tangled-gate-") as other:
        shutil.copyfile(os.path.join(engine.ROOT, "tangled/solutions/majority.c"), os.path.join(other, "answer.c"))
        os.symlink(os.path.join(other, "answer.c"), os.path.join(other, "a link.h"))
        solution = os.path.join(engine.ROOT, "tangled/solutions/majority.c")
        texts = {"a solution by its name": '#include "solutions/majority.c"\n', "another exercise by its name": '#include "nor.c"\n' + spare, "a solution by its path": f'#include "{solution}"\n',
                 "a solution by way of the root": f'#include "{"../" * 9}{solution[1:]}"\n', "another's answer": f'#include "{other}/answer.c"\n', "a link": f'#include "{other}/a link.h"\n',
                 "a solution by a macro": f'#define FILE <{solution}>\n#include FILE\n', "a module of the book": spare + f'#include "{engine.ROOT}/tangled/neuron.c"\n',
                 "what the assembler reads": spare + f'__asm__(".section .rodata\\n.incbin \\"{solution}\\"\\n.text");\n',
                 "what it includes": spare + f'__asm__(".macro take word\\n.inc\\\\word \\"{other}/answer.s\\"\\n.endm\\ntake lude");\n',
                 "the tests": spare + f'__asm__(".section .rodata\\n.incbin \\"{engine.HERE}/checks/majority.c\\"\\n.text");\n'}
        with open(os.path.join(other, "answer.s"), "w", encoding="utf-8") as file:
            file.write(".text\n")
        boxed, *rest = engine.compiler()
        known = engine.compiler
        for way in ([True] if boxed else []) + [False]:
            engine.compiler = lambda: (way, *rest)
            for name, text in texts.items():
                result = attempt(book, book["majority"], text, files=False)
                report(result.points == 0 and result.kind in ("gate", "compiler") and not ("int judges" in result.trouble), f"no answer reads {name}{'' if way else ', without the box'}", said(result))
            result = attempt(book, book["majority"], read("solutions", "majority").replace("#include", "#include <stdio.h>\n#include <string.h>\n#include"), files=False)
            report(result.passed, f"and one that includes the C library is right{'' if way else ', without the box'}", said(result))
        engine.compiler = known
    amiss = [e.name for e in book.values() if not set(os.listdir(engine.headers(e))) >= {"exercise.h", "real.h"} or len(os.listdir(engine.headers(e))) > 6 or any(not f.endswith(".h") for f in os.listdir(engine.headers(e)))]
    report(not amiss, "each exercise has the headers that it names, and no more", amiss)


def main():
    book = engine.exercises()
    starters, solutions = ({os.path.basename(f)[:-2] for f in glob(os.path.join(engine.ROOT, f"tangled/{kind}/*.c"))} for kind in ("exercises", "solutions"))
    tests = {os.path.basename(f)[:-2] for f in glob(os.path.join(engine.HERE, "checks/*.c"))}
    report(set(book) == starters == solutions == tests == engine.manifest_names(), "book, manifest, starters, solutions and tests are one to one",
           [sorted(set(book) ^ s) for s in (starters, solutions, tests, engine.manifest_names())])
    chapters = [e.number.split(".")[0] for e in book.values()]
    report(len(book) >= 36 and all(chapters.count(str(c)) >= 6 for c in range(1, 11)), f"{len(book)} exercises, six or more in each chapter", chapters)
    report({e.kind for e in book.values()} == {"write it", "mend it", "predict it", "explore it", "by hand"}, "of five kinds", {e.kind for e in book.values()})
    report(all(e.points > 0 and e.skill and e.level in "123" for e in book.values()), "each with points, a level and a skill")
    out_of_reach(book)
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for result in pool.map(lambda e: check(book, e), book.values()):
            for good, name, why in result:
                report(good, name, why)
    if os.environ.get("RECORD"):
        with open(os.path.join(os.environ["RECORD"], "test.txt"), "a", encoding="utf-8") as file:
            file.write(f"exercises = {len(book)}\nwrong_answers = {sum(len(e.wrong) for e in book.values())}\n")
    print(f"1..{count}")
    return failures


if __name__ == "__main__":
    sys.exit(main() > 0)
