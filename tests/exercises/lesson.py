#!/usr/bin/python3
"""lesson.py NAME: play a lesson, for the book: what a student types and reads.

Each lesson is an exercise that is done wrongly first. `lesson.py class` is the
teacher's desk: a made-up class, graded with one command.
"""
import html
import os
import re
import subprocess
import sys
import tempfile
import textwrap

import engine

ROUNDED = "    for (size_t i = 0; i < judges; i++)\n        weight[i] = 1;\n    *bias = -(real)(judges / 2);\n"
STARTER = "    for (size_t i = 0; i < judges; i++)\n        weight[i] = 0;\n    *bias = 0;\n"
LESSONS = {
    "majority": ["lay",
                 ("the weights are 1, the bias is - judges / 2", STARTER, ROUNDED.replace("-(real)(judges / 2)", "- judges / 2")), "grade",
                 ("the same as whole numbers: -(real)(judges / 2)", ROUNDED.replace("-(real)(judges / 2)", "- judges / 2"), ROUNDED), "grade", "hint",
                 ("divided as real numbers: -(real)judges / 2", "(judges / 2)", "judges / 2"), "grade"],
    "same_neuron": ["lay",
                    ("first guess: 0, 0 and 3", "changed_by_10 = UNANSWERED", "changed_by_10 = 0"), ("", "minus_10 = UNANSWERED", "minus_10 = 0"),
                    ("", "takes = UNANSWERED", "takes = 3"), "grade",
                    ("after a run of the program: 4", "minus_10 = 0", "minus_10 = 4"), "grade"],
    "stable_sigmoid": ["lay", "grade",
                       ("the other form: 1 / (1 + exp(-z))", "exp(z) / (1 + exp(z))", "1 / (1 + exp(-z))"), "grade",
                       ("one form for each side", "    return 1 / (1 + exp(-z));", "    if (z < 0)\n        return exp(z) / (1 + exp(z));\n    return 1 / (1 + exp(-z));"), "grade"],
    "losses": ["lay",
               ("sum = 1.1", "sum = NAN;\nconst double mean", "sum = 1.1;\nconst double mean"), "grade",
               ("sum = 0.45, mean = 0.15, half_sum = 0.225, and the third", "sum = 1.1", "sum = 0.45"), ("", "double mean = NAN", "double mean = 0.15"),
               ("", "half_sum = NAN", "half_sum = 0.225"), ("", "UNANSWERED", "3"), "grade"],
    "other_xor": ["lay",
                  ("sign_of_and = -1, and no model yet", "UNANSWERED", "-1"), "grade",
                  ("a copy of tangled/data/xor.txt", "model.txt", "tangled/data/xor.txt"), "grade",
                  ("a model of or, and, and a veto", "model.txt", "tests/exercises/artefacts/other_xor/model.txt"), "grade"],
}


def play(name):
    book = engine.exercises()
    exercise = book[name]
    with tempfile.TemporaryDirectory(prefix="tangled-lesson-") as work:
        folder = os.path.join(work, exercise.number)
        for step in LESSONS[name]:
            if isinstance(step, str):
                verb = {"lay": "exercise"}.get(step, step)
                print(f"$ make {verb} EX={exercise.number}")
                done = subprocess.run([sys.executable, os.path.join(engine.HERE, "desk.py"), step, exercise.number], capture_output=True, text=True, env={**os.environ, "WORK": work})
                print(done.stdout.rstrip() + done.stderr)
                continue
            what, old, new = step
            if what:
                print(f"  ({what})")
            if old in exercise.files:
                with open(os.path.join(engine.ROOT, new), encoding="utf-8") as source, open(os.path.join(folder, old), "w", encoding="utf-8") as target:
                    target.write(source.read())
                continue
            path = os.path.join(folder, "answer.c")
            with open(path, encoding="utf-8") as file:
                text = file.read()
            assert old in text, old
            with open(path, "w", encoding="utf-8") as file:
                file.write(text.replace(old, new, 1))


def teach():
    """Six students of a class that is told apart by its troubles."""
    def read(kind, name):
        with open(os.path.join(engine.ROOT, f"tangled/{kind}/{name}.c"), encoding="utf-8") as file:
            return file.read()

    right = read("solutions", "majority")
    class_ = {"ada": right, "ben": right.replace("-(real)judges / 2", "-(real)(judges / 2)"), "cleo": right.replace("1;", "1", 1),
              "dan": open(os.path.join(engine.ROOT, "tests/classroom/hostile/endless_loop.c"), encoding="utf-8").read(),
              "eve": open(os.path.join(engine.ROOT, "tests/classroom/hostile/exit_zero.c"), encoding="utf-8").read(),
              "fay": right.replace("i < judges", "i <= judges + 99999"), "gus": None}
    with tempfile.TemporaryDirectory(prefix="tangled-lesson-") as work:
        folder = os.path.join(work, "spring")
        for student, text in class_.items():
            os.makedirs(os.path.join(folder, student))
            if text is not None:
                for number, answer in (("1.1", read("solutions", "nor")), ("1.2", text)):
                    with open(os.path.join(folder, student, number + ".c"), "w", encoding="utf-8") as file:
                        file.write(answer)
        with open(os.path.join(folder, "hal.zip"), "w", encoding="utf-8") as file:
            file.write("PK, and then nothing")
        # Not where a teacher's own spring may be.
        out = os.path.join(work, "marks")
        print("$ make grade-class CLASS=spring")
        done = subprocess.run([sys.executable, os.path.join(engine.HERE, "class.py"), folder], capture_output=True, text=True, env={**os.environ, "WITHOUT_SANDBOX": "yes", "EX": "1.1 1.2", "OUT": out})
        print(done.stdout.rstrip().replace(os.path.relpath(out, engine.ROOT), "build/class/spring"))
        print("  (what ben reads, in build/class/spring/feedback/ben.html)")
        with open(os.path.join(out, "feedback/ben.html"), encoding="utf-8") as file:
            page = re.sub(r".*<main>", "", file.read(), flags=re.S)
        page = re.sub(r"<(h1|h2|li|p|pre)[^>]*>", "\n", page)
        lines = [" ".join(line.split()) for line in html.unescape(re.sub(r"<[^>]*>", " ", page)).split("\n")]
        print("\n".join(textwrap.fill(line, 70) for line in lines if line))


if sys.argv[1] == "class":
    teach()
else:
    play(sys.argv[1])
