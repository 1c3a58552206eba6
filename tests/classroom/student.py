#!/usr/bin/python3
"""student.py: a student at the desk, doing everything right and wrong. TAP.

Each verb of the desk is run as make runs it, in a folder of its own.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../exercises"))
import engine                                              # noqa: E402
import gate                                                # noqa: E402
from gate import read, report                              # noqa: E402

HANGS = 600     # seconds
DESK = [sys.executable, os.path.join(engine.HERE, "desk.py")]


class Student:
    def __init__(self, work):
        self.work = work

    def desk(self, *words, says="", **more):
        done = subprocess.run(DESK + list(words), capture_output=True, text=True, input=says, env={**os.environ, "WORK": self.work, **more}, timeout=HANGS)
        return done.returncode, done.stdout + done.stderr

    def path(self, number, name="answer.c"):
        return os.path.join(self.work, number, name)

    def write(self, number, text):
        with open(self.path(number), "w", encoding="utf-8") as file:
            file.write(text)

    def read(self, number, name="answer.c"):
        with open(self.path(number, name), encoding="utf-8") as file:
            return file.read()

    def state(self, number):
        return re.search(rf"^  {re.escape(number)} +(\w+) +(\d+) of (\d+)", self.desk("list")[1], re.M).groups()


def begins(s, book):
    status, said = s.desk("list")
    report(status == 0 and all(f"  {e.number:<5}new     0 of {e.points:<3}" in said for e in book.values()), "everything is new at first", said)
    status, said = s.desk("lay", "1.2")
    report(status == 0 and s.read("1.2") == read("exercises", "majority") and "make grade EX=1.2" in said, "the starter is laid, and what to do next is said", said)
    report(s.state("1.2") == ("tried", "0", "3"), "and is tried now", s.state("1.2"))
    s.write("1.2", "/* mine */\n")
    status, said = s.desk("lay", "1.2")
    report(status == 0 and s.read("1.2") == "/* mine */\n" and "stays as it is" in said, "it is never overwritten", said)
    for words, want in ((["lay"], "say which: make lay EX=1.1"), (["grade", "9.9"], "there is no exercise 9.9"), (["grade", "2.1"], "nothing was begun in work/2.1"),
                        (["hint", "2.1"], "try it first: make exercise EX=2.1"), (["reset", "2.1"], "nothing was begun in work/2.1")):
        status, said = s.desk(*words)
        report(status == 2 and said.startswith(want) and said.count("\n") == 1, f"{' '.join(words)}: one line, status 2", (status, said))


def learns(s, book):
    right = read("solutions", "majority")
    s.write("1.2", right.replace("-(real)judges / 2", "(real)-1.5"))
    status, said = s.desk("grade", "1.2")
    report(status == 1 and "✓" in said and "✗" in said and "your neuron answers" in said and "Hint 1 of 3 is waiting" in said, "what is right, what is wrong and why, and that a hint waits", said)
    partly = s.state("1.2")
    report(partly[0] == "tried" and 0 < int(partly[1]) < int(partly[2]), "some points for it", partly)
    heard = [s.desk("hint", "1.2")[1] for _ in range(4)]
    report([h.count("Hint ") for h in heard] == [1, 2, 3, 3] and "That was the last." in heard[2] and "That was the last." not in heard[1], "three hints, one at a time", heard)
    status, said = s.desk("grade", "1.2")
    report("All hints were shown" in said, "after them it does not promise another", said)
    s.write("1.2", right)
    status, said = s.desk("grade", "1.2")
    report(status == 0 and "Right. 3 of 3 points." in said and s.state("1.2") == ("done", "3", "3"), "right, and done", said)
    s.write("1.2", "this is no C\n")
    status, said = s.desk("grade", "1.2")
    report(status == 1 and "answer.c:1:1: error:" in said and said.count("error:") == 1 and "✗" not in said and "nothing was run" in said, "what the compiler says comes first, and alone", said)
    report(s.state("1.2")[0] == "tried", "what was done is done no more when it breaks", s.state("1.2"))
    s.write("1.2", right.replace("i < judges", "i <= judges + 99999"))
    status, said = s.desk("grade", "1.2")
    line = right[:right.index("weight[i] = 1;")].count("\n") + 1
    report(f"beyond the end of an array, in line {line}:\n    weight[i] = 1;" in said, "a crash is told with its line", said)
    s.write("1.2", right.replace("i < judges; i++", "i < judges;"))
    status, said = s.desk("grade", "1.2")
    report("did not come to an end in 5 seconds" in said, "an endless loop is called one", said)
    s.write("1.2", "#include <stdlib.h>\n" + right.replace("    for", "    real *one = malloc(sizeof(real));\n    *one = 1;\n    for").replace("= 1;\n    *bias", "= *one;\n    *bias"))
    status, said = s.desk("grade", "1.2")
    report(status == 0 and "Right." in said and "One thing more: memory that was allocated is not freed." in said, "a leak is an extra", said)
    s.write("1.2", right.replace("    for", "    int unused;\n    for"))
    status, said = s.desk("grade", "1.2")
    report(status == 0 and "the compiler remarks:" in said and "unused" in said, "and so is a warning", said)


def begins_again(s, book):
    mine = s.read("1.2")
    status, said = s.desk("reset", "1.2", says="n\n")
    report(status == 0 and "Nothing was changed." in said and s.read("1.2") == mine, "reset asks, and takes no for an answer", said)
    status, said = s.desk("reset", "1.2", says="")
    report(status == 2 and "Nothing was changed." in said and s.read("1.2") == mine, "and so nothing at all", said)
    status, said = s.desk("reset", "1.2", says="y\n")
    report(status == 0 and s.read("1.2") == read("exercises", "majority") and s.read("1.2", "answer-1.c") == mine, "the old file is kept", said)
    s.write("1.2", "2\n")
    s.desk("reset", "1.2", says="y\n")
    report(s.read("1.2", "answer-1.c") == mine and s.read("1.2", "answer-2.c") == "2\n" and s.state("1.2") == ("tried", "0", "3"), "each of them, and the points begin again")
    with open(s.path("1.2", ".state"), "w", encoding="utf-8") as file:
        file.write("{broken")
    report(s.state("1.2") == ("tried", "0", "3"), "a broken note of the state is no trouble")
    with open(s.path("1.2", ".state"), "w", encoding="utf-8") as file:
        file.write("[7]")
    report(s.state("1.2") == ("tried", "0", "3"), "nor is one of another shape")
    os.remove(s.path("1.2"))
    status, said = s.desk("grade", "1.2")
    report(status == 2 and "make exercise EX=1.2" in said, "a file that is gone is asked for", said)


def is_told(s, book):
    """What is said of answers that are unusual."""
    right = read("solutions", "majority")
    s.write("1.2", right.replace("*bias = -", '*bias = 7; printf("here: %d\\n", 42); *bias = ').replace("#include", "#include <stdio.h>\n#include", 1))
    report("Your code printed:\n    here: 42" in s.desk("grade", "1.2")[1], "what an answer prints is shown when it is wrong")
    s.write("1.2", right + "int main(void) { return 0; }\n")
    report("your file has a main" in " ".join(s.desk("grade", "1.2")[1].split()), "a main is in the way")
    s.write("1.2", right.replace("*bias = -(real)judges / 2", "int unused; *bias = 0"))
    report("The compiler remarks:" in s.desk("grade", "1.2")[1], "warnings are told with what is wrong")
    s.desk("lay", "2.7")
    s.write("2.7", '#include "exercise.h"\n#include "sigmoid.h"\nreal my_sigmoid(real z) { return sigmoid(z); }\n')
    report("that is what you write yourself" in " ".join(s.desk("grade", "2.7")[1].split()), "what the book has is no answer")
    s.write("2.7", '#include "exercise.h"\nreal sigmoid(real z);\nreal my_sigmoid(real z) { return sigmoid(z); }\n')
    report("your file calls sigmoid, and in this exercise that is what you write yourself" in " ".join(s.desk("grade", "2.7")[1].split()), "with its header or without")
    path = os.path.join(engine.ROOT, "tangled/solutions/stable_sigmoid.c")
    for name, text in (("by its name", '#include "solutions/stable_sigmoid.c"\n'), ("by its path", f'#include "{path}"\n'), ("from where one stands", f'#include "{"../" * 9}{path[1:]}"\n'),
                       ("under the sanitizers alone", f'#ifdef __SANITIZE_ADDRESS__\n#include "{path}"\n#else\n#include "exercise.h"\nreal my_sigmoid(real z) {{ return z; }}\n#endif\n')):
        s.write("2.7", text)
        status, said = s.desk("grade", "2.7")
        report(status == 1 and "Right." not in said and "solutions/stable_sigmoid.c" in said and s.state("2.7") == ("tried", "0", "4"), f"nor is the solution, {name}", said)
    s.desk("lay", "8.5")
    s.write("8.5", '#include "exercise.h"\n# include "exponential.h"\ndouble own_exponential(double x) { return exponential_double(x); }\n')
    report("your file includes exponential.h" in " ".join(s.desk("grade", "8.5")[1].split()), "nor is a header of the book's")
    s.desk("lay", "threshold-line")
    s.write("1.5", read("exercises", "threshold_line").replace("NAN", "0.7"))
    said = s.desk("grade", "1.5")[1]
    report("0.7 is not right." in said and "3.33" not in said, "a wrong guess is not told the right number", said)
    odd = [h for e in book.values() for h in e.hints if re.search(r"[$\\\\]|\{\{|\[\[", re.sub("`[^`]*`", "", h))]
    report(not odd, "hints are written for a terminal", odd)
    status, said = s.desk("grade", "1.1 1.2")
    report(status == 2 and said.startswith("one at a time"), "one exercise at a time", said)
    # As make has it: blanks and quotes are harmless.
    clean = {k: v for k, v in os.environ.items() if not k.startswith("MAKE") and k != "MFLAGS"} | {"WORK": s.work}
    for number in ("1.1 1.2", "1.2'", '1.2"', "1.2;echo", "`echo`", "a\\b"):
        for verb in ("exercise", "grade", "hint", "reset"):
            done = subprocess.run(["make", "-s", "-C", engine.ROOT, verb, "EX=" + number], capture_output=True, text=True, env=clean, stdin=subprocess.DEVNULL)
            want = "one at a time: make " if " " in number else f"there is no exercise {number};"
            report(done.returncode != 0 and done.stderr.startswith(want) and not done.stdout, f"make {verb} EX={number}", done.stdout + done.stderr)


def builds_upon(s, book):
    s.desk("lay", "6.8")
    s.write("6.8", read("solutions", "own_training"))
    status, said = s.desk("grade", "6.8")
    report(status == 1 and "6.8 can't be checked until 5.7 passes" in said and "make grade EX=6.8 ANYWAY=1" in said, "what it builds upon comes first", said)
    status, said = s.desk("grade", "6.8", ANYWAY="1")
    report(status == 0 and "With the reference of 5.7" in said and "Right." in said, "or the reference in its place", said)
    s.desk("lay", "5.7")
    s.write("5.7", read("solutions", "backward_pass"))
    s.desk("grade", "5.7")
    status, said = s.desk("grade", "6.8")
    report(status == 0 and "Right." in said and "reference" not in said, "then with one's own", said)
    status, said = s.desk("grade")
    done = sum(book[n].points for n in ("own_training", "backward_pass"))
    report(f"\n{done} of " in said, "the progress over the book", said[-200:])


def watches(s, book):
    s.desk("lay", "1.7")
    process = subprocess.Popen(DESK + ["watch"], stdout=subprocess.PIPE, text=True, env={**os.environ, "WORK": s.work})
    hangs = threading.Timer(HANGS, process.kill)
    hangs.start()
    process.stdout.readline()
    heard = []
    for text in (read("solutions", "deaf_neuron"), read("exercises", "deaf_neuron")):
        s.write("1.7", text)
        said = ""
        while not re.search(r"\d+ of \d+ points", said):
            line = process.stdout.readline()
            if not line:
                break
            said += line
        heard.append(said)
    process.terminate()
    process.wait()
    hangs.cancel()
    report("Right." in heard[0] and "✗" in heard[1], "watch grades whatever is saved", heard)


def main():
    book = engine.exercises()
    work = tempfile.mkdtemp(prefix="tangled-student-")
    s = Student(work)
    for part in (begins, learns, begins_again, is_told, builds_upon, watches):
        part(s, book)
    shutil.rmtree(work)
    print(f"1..{gate.count}")
    return gate.failures


sys.exit(main() > 0)
