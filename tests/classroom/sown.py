#!/usr/bin/python3
"""sown.py: small changes of the solutions, which the tests of the exercises must notice. TAP.

A student's mistake may be any of them. Every solution that is a function is
changed in every place that can be changed; at least 95 % of these mutants must
fail, and each that does not is explained in survivors.txt.
"""
import os
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../exercises"))
import engine                                              # noqa: E402
import gate                                                # noqa: E402
from gate import read, report                              # noqa: E402

sys.path[1:1] = [os.path.join(engine.ROOT, "tests"), os.path.join(engine.ROOT, "tests/mutants")]
import mutants                                             # noqa: E402
import record                                              # noqa: E402

INCLUDE = ["-I" + os.path.join(engine.ROOT, "tangled"), "-I" + os.path.join(engine.ROOT, "tangled/exercises")]


def passes(exercise, source, work, watched, others):
    """Whether an answer passes all tests; None if it does not compile. Nothing is boxed: the answers are ours."""
    binary = os.path.join(work, "watched" if watched else "plain")
    flags = engine.WATCH if watched else []
    library = os.path.join(engine.BUILD, "libwatched.a") if watched else os.path.join(engine.ROOT, "build/libtangled.a")
    neighbours = [f"{o}.{'watched' if watched else 'plain'}.o" for o in others]
    if subprocess.run(["cc", "-std=c17", "-w", "-O1", *flags, *INCLUDE, "-o", binary, engine.check_object(exercise, watched), source, *neighbours, library, "-lcriterion", "-lm"],
                      capture_output=True).returncode:
        return None
    for name in exercise.tests:
        # An endless loop is one that works for 3 seconds; on a machine that is busy, they may take longer to pass.
        status, said, ended = engine.run(["prlimit", "--cpu=3", "--", binary, "--filter", "task/" + name], engine.HANGS, cwd=work, env={"PATH": "/usr/bin:/bin", "ANSWER": work, "LSAN_OPTIONS": "leak_check_at_exit=0:report_objects=0:exitcode=0"})
        if ended or engine.judge(status, said, ended, name, "")[0] != "right":
            return False
    return True


def live(job):
    """Whether a mutant lives, and its label; None if it is no mutant."""
    book, exercise, place = job
    text = read("solutions", exercise.name)
    changed, line, label = mutants.change(text, place)
    with tempfile.TemporaryDirectory(prefix="tangled-sown-") as work:
        source = os.path.join(work, "answer.c")
        with open(source, "w", encoding="utf-8") as file:
            file.write(changed)
        others = engine.others(exercise, work)
        lives = passes(exercise, source, work, False, others)
        # What is read or written beyond an array, only the sanitizers see.
        return lives and passes(exercise, source, work, True, others), f"{exercise.name}: {label}", line


def main():
    book = engine.exercises()
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "survivors.txt"), encoding="utf-8") as file:
        explained = {" ".join(line.split()) for line in file if "->" in line}
    jobs = [(book, e, place) for e in book.values() if e.kind in ("write it", "mend it") for place in mutants.places(read("solutions", e.name))]
    made = killed = 0
    found = set()
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for lives, label, line in pool.map(live, jobs):
            if lives is None:
                continue
            made += 1
            killed += not lives
            if lives:
                found.add(" ".join(label.split()))
                report(" ".join(label.split()) in explained, f"the mutant that lives is explained: {label}", f"line {line} of the solution")
    report(killed >= 0.95 * made, f"{killed} of {made} mutants of the solutions are killed")
    report(not explained - found, "each that is explained still lives", explained - found)
    record.save(solution_mutants=made, solution_mutants_killed=killed)
    print(f"1..{gate.count}")
    return gate.failures


if __name__ == "__main__":
    sys.exit(main() > 0)
