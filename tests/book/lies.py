#!/usr/bin/python3
"""lies.py: break a copy of the book on purpose, and see the build refuse. TAP.

Each case changes one thing in a fresh copy (with its build folder, so that
little is done again) and says what the failing `make` must print.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(1, "tests")
import record                                              # noqa: E402

count = failures = 0
work = tempfile.mkdtemp(prefix="tangled-lies-")
base = os.path.join(work, "base")
shutil.copytree(".", base, ignore=shutil.ignore_patterns(".git", "tests", "sanitized"), symlinks=True)
shutil.copytree("tests", os.path.join(base, "tests"), ignore=shutil.ignore_patterns("__pycache__"))


def report(good, name, why=""):
    global count, failures
    count += 1
    failures += not good
    print(f"{'ok' if good else 'not ok'} {count} - {name}" + (f"\n  # {why}" if why and not good else ""), flush=True)


def change(path, old, new):
    text = open(path, encoding="utf-8").read()
    assert old in text, f"{old!r} is not in {path}"
    with open(path, "w", encoding="utf-8") as file:
        file.write(text.replace(old, new, 1))


def lie(name, says, *changes, command="make html"):
    copy = os.path.join(work, "copy")
    subprocess.run(["cp", "-a", base, copy], check=True)
    for path, old, new in changes:
        change(os.path.join(copy, path), old, new)
    done = subprocess.run(["bash", "-c", command], cwd=copy, capture_output=True, text=True,
                          env={k: v for k, v in os.environ.items() if k != "RECORD"})
    said = done.stdout + done.stderr
    report(done.returncode != 0 and re.search(says, said), f"{name}", f"status {done.returncode}, said: {said[-400:]}")
    shutil.rmtree(copy)


C1, C2, C3, C4 = ("book/01-neurons.nw", "book/02-sigmoid.nw", "book/03-feedforward.nw", "book/04-loss.nw")
lie("an unknown value", r"book/04-loss\.nw:\d+: run 'people' printed no value 'weight\.mode'", (C4, "{{people:weight.mean}}", "{{people:weight.mode}}"))
lie("a value of an unknown run", r"book/04-loss\.nw:\d+: there is no run 'peuple'", (C4, "{{people:weight.mean}}", "{{peuple:weight.mean}}"))
lie("a value that is not a number, rounded", r"book/01-neurons\.nw:\d+: .*is no format", (C1, "{{neuron-first:total}}", "{{neuron-first:total:x9}}"))
lie("an unknown figure", r"there is no label 'fig-nothing'", (C2, "[](#fig-slope)", "[](#fig-nothing)"))
lie("a figure that nobody draws", r"figures/nowhere\.svg: not found", (C2, "](exam){#fig-exam", "](nowhere){#fig-exam"))
lie("an unknown chunk", r"book/01-neurons\.nw:\d+: <<Decide by a stop>> is used and not defined", (C1, "<<Compute the total of a neuron>>\n\n<<Decide by a step>>", "<<Compute the total of a neuron>>\n\n<<Decide by a stop>>"))
lie("a chunk that is never used", r"<<Decide by a stap>> is never used", (C1, "\n<<Decide by a step>>=", "\nA word.\n\n<<Decide by a stap>>=\nint unused;\n@\n\nA word.\n\n<<Decide by a step>>="))
lie("a chunk name in two chapters", r"<<Compute the total of a neuron>> is also defined in", (C2, "\n<<Squash a total into an activation>>=", "\nA word.\n\n<<Compute the total of a neuron>>=\nint twice;\n@\n\nA word.\n\n<<Squash a total into an activation>>="))
# The lint alone: nothing is built, so that a lie may leave C that is none.
CHUNKS, PROSE = ("/usr/bin/python3 book/weave/lint.py " + verb for verb in ("chunks", "prose"))
SQUASH = "\n<<Squash a total into an activation>>="
LONG = "\n" + 40 * "word " + "\n"


def chunk(lines, name="sigmoid.c"):
    return f"\n<<{name}>>=\n" + lines * "int line;\n" + "@\n"


lie("a chunk of an earlier chapter, continued", r"book/02-sigmoid\.nw:\d+: <<Compute the total of a neuron>> is also defined in 01-neurons\.nw", (C2, SQUASH, chunk(1, "Compute the total of a neuron") + SQUASH), command=CHUNKS)
lie("a chunk that only a later chapter defines", r"book/01-neurons\.nw:\d+: <<Squash a total into an activation>> is defined by a later file, 02-sigmoid\.nw", (C1, "<<Decide by a step>>\n", "<<Decide by a step>>\n<<Squash a total into an activation>>\n"), command=CHUNKS)
lie("two angle brackets in prose", r"book/01-neurons\.nw:\d+: unescaped << in documentation chunk", (C1, "\n<<Decide by a step>>=", "\na << b\n\n<<Decide by a step>>="), command=CHUNKS)
lie("a chunk of 25 lines", r"<<sigmoid\.c>> has 25 lines; 24 are enough", (C2, SQUASH, chunk(25) + SQUASH), command=CHUNKS)
lie("a tab", r"book/01-neurons\.nw:\d+: a tab", (C1, "real total = bias;", "real\ttotal = bias;"), command=CHUNKS)
lie("an index entry of one letter", r"%def of the one letter z", (C2, SQUASH, chunk(1) + "@ %def z\n" + SQUASH), command=CHUNKS)
for name, says in (("Squash it", "is a name of 2 words"), ("Squash a total into an activation for all neurons", "is a name of 9 words"),
                   ("The sigmoid of a total", "begins with no verb")):
    lie(f"a chunk called '{name}'", f"<<{name}>> {says}", (C2, SQUASH, chunk(1, name) + SQUASH), command=CHUNKS)
lie("two names that are almost one", r"<<Squash a total into an activation>> is almost the name <<Squash a total, into an activation>>", (C2, SQUASH, chunk(1, "Squash a total, into an activation") + SQUASH), command=CHUNKS)
lie("a chapter of too much code", r"book/02-sigmoid\.nw:1: \d\.\d\d words a line of code; 10 are wanted", (C2, SQUASH, 40 * (LONG + chunk(24)) + SQUASH), command=PROSE)
lie("chunks too long, by half", r"book/02-sigmoid\.nw:1: the median chunk has 10 lines; 9 are enough", (C2, SQUASH, 20 * (LONG + chunk(10)) + SQUASH), command=PROSE)
lie("chunks too long, one in ten", r"book/02-sigmoid\.nw:1: a chunk in ten has 19 lines or more; 18 are enough", (C2, SQUASH, 2 * (LONG + chunk(19)) + SQUASH), command=PROSE)
lie("code without a paragraph between", r"book/02-sigmoid\.nw:\d\d+: \d\d+ lines of code, in \d+ chunks, since the last paragraph of 40 words; 60 are enough", (C2, SQUASH, 16 * ("\nA word.\n" + chunk(4)) + SQUASH), command=PROSE)
lie("a chapter that meets the limits and is let off them", r"01-neurons meets every limit: take it out of AHEAD", ("book/weave/lint.py", 'AHEAD = """', 'AHEAD = """01-neurons '), command=PROSE)
lie("a chapter let off that is none", r"AHEAD names 11-nothing, which is no chapter", ("book/weave/lint.py", 'AHEAD = """', 'AHEAD = """11-nothing '), command=PROSE)
lie("a symbol that the code has not", r"the symbol table says sloping, which is no name in the code", ("book/00-preface.nw", "`sigmoid_slope`", "`sloping`"), command=PROSE)
lie("a label used twice", r"the label 'sec-gates' is used twice", (C1, "{#sec-xor}", "{#sec-gates}"))
lie("a typed-in result", r"book/02-sigmoid\.nw:\d+: the number 0\.45 is typed by hand", (C2, "The two students get {{exam-49:output:.2}}", "The two students get 0.45"))
lie("a paragraph that stands twice", r"book/02-sigmoid\.nw:\d+: the same as book/02-sigmoid\.nw:\d+: ", (C2, "\nThe two students get", "\n" + 9 * "A word and another one. " + "\n\n" + 9 * "A word and another one. " + "\n\nThe two students get"))
lie("a program that fails", r"book/01-neurons\.nw:\d+: run 'neuron-first' ended with status 2, not 0", (C1, "build/bin/neuron --weights 0,1 --bias 4 2 3", "build/bin/neuron --weights 0,1 --bias x 2 3"))
lie("a program that should fail and does not", r"run 'neuron-mismatch' ended with status 0, not 2", (C1, "build/bin/neuron --weights 1,1 2 3 4", "build/bin/neuron --weights 1,1 2 3"))
lie("a run with the name of another", r"the run 'gates' is also at", (C1, "#neuron-three}", "#gates}"))
lie("C that does not compile", r"error: ", (C1, "real total = bias;", "real total = bios;"))
lie("C with a warning", r"error: .*unused", (C1, "real total = bias;", "real total = bias; int spare = 1;"))
lie("mathematics that cannot be set", r"pandoc cannot set", (C2, r"\sigma(z) = \frac{1}{1 + e^{-z}}", r"\sigma(z) = \nonsense{1}{1 + e^{-z}}"))
lie("a figure without alt text", r"figure fig-exam has no alt text", (C2, '{#fig-exam alt="', '{#fig-exam title="'))
lie("a test that is not there", r"tests/suites/neuron\.c has no test 'slipes'", (C2, "name=slopes", "name=slipes"))
lie("a line of code too wide", r"columns", (C1, "real total = bias;", "real total = bias; /* a remark that goes on and on and will not come to its end */"))
lie("a work that is in no list", r"(?i)citation.*nobody1999|nobody1999.*not found", (C1, "[@azevedo2009]", "[@nobody1999]"))
lie("a file that does not say what it is", r"book/01-neurons\.nw: <<neuron\.c>> does not begin with a comment", (C1, "<<neuron.c>>=\n/* ", "<<neuron.c>>=\n// "))
lie("a comment right under another", r"tangled/neuron\.c:\d+: a comment right under another", (C1, "    real total = bias;", "    /* One. */\n    /* Two. */\n    real total = bias;"))
lie("a stale tangled file", r"tangling afresh changes", ("tangled/neuron.c", "total += weight", "total -= weight"), command="/usr/bin/python3 tests/book/book.py | grep -A1 'not ok 1 -'; exit 1")
lie("a file that knows a later chapter", r"not ok .*neuron\.c knows no later chapter", ("tangled/neuron.c", '#include "neuron.h"', '#include "neuron.h"\n#include "sgd.h"'), command="/usr/bin/python3 tests/book/book.py | grep 'not ok'; exit 1")
lie("a broken link in a page", r"not ok .*every link of 01-neurons.html leads somewhere", ("build/html/01-neurons.html", 'href="02-sigmoid.html"', 'href="02-sigmoidal.html"'), command="/usr/bin/python3 tests/book/book.py | grep 'not ok'; exit 1")

shutil.rmtree(work)
record.save(lies_refused=count - failures)
print(f"1..{count}")
sys.exit(failures > 0)
