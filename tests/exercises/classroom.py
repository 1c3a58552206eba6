#!/usr/bin/python3
"""classroom.py: a class with every kind of trouble, and answers that mean harm. TAP.

Each answer of hostile/ says in its first line what the verdict must be. None
may get a point that it has not earned, leave a file or a process behind, or
take longer than the limits. Then a made-up class of thirty is graded with one
command, and what graders read is held against its documented shape.
"""
import base64
import csv
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import time
import zipfile
from concurrent.futures import ThreadPoolExecutor
from glob import glob

import jsonschema
import junitparser

import engine
import gate
from gate import read, report

def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def hostile(book):
    exercise = book["majority"]
    # A folder of its own tells this run's processes from those of others.
    tempfile.tempdir = own = tempfile.mkdtemp(prefix="tangled-harm-")

    def one(path):
        with tempfile.TemporaryDirectory(prefix="tangled-hostile-") as folder:
            with open(path, encoding="utf-8") as file:
                text = file.read()
            write(os.path.join(folder, "answer.c"), text.replace("@ROOT@", engine.ROOT))
            return path, text, engine.grade(exercise, folder, boxed=True)

    paths = sorted(glob(os.path.join(engine.HERE, "hostile/*.c")))
    report(len(paths) >= 16, f"{len(paths)} hostile answers", "too few")
    with ThreadPoolExecutor(2) as pool:
        for path, text, result in pool.map(one, paths):
            kind, words = re.match(r"/\* expect (\w+)(?:: (.*))? \*/", text).groups()
            name = os.path.basename(path)[:-2].replace("_", " ")
            states = {t["state"] for t in result.tests}
            heard = result.trouble + " ".join(t["said"] for t in result.tests)
            if kind == "wrong" and words:                   # earned what it can see, and fails where it cannot
                good = result.points == 2 and not result.passed and [t["state"] for t in result.tests if t["hidden"]] == ["wrong"]
            else:
                good = result.points == 0 and (result.kind == kind if kind in ("gate", "compiler") else kind in states and "right" not in states) and (words or "") in heard
            report(good, f"{name}: {kind}", f"{result.kind} {heard} {states}")
    # What was ended is gone when the machine comes to it.
    for _ in range(600):
        left = subprocess.run(["pgrep", "-f", own], capture_output=True, text=True).stdout.split()
        if not left:
            break
        time.sleep(0.1)
    report(not left, "no process is left behind", left)
    report(not os.path.exists("/tmp/tangled-was-here"), "no file is left behind")
    tempfile.tempdir = None


def make_class(folder, book):
    """Thirty students, and what each should get for 1.1 to 1.3."""
    nor, majority, same = (book[n] for n in ("nor", "majority", "same_neuron"))
    full = nor.points + majority.points + same.points
    want = {}

    def hand_in(student, **answers):
        for name, text in answers.items():
            write(os.path.join(folder, student, book[name].number, "answer.c"), text)

    for i in range(12):                                     # those who can do everything, or nothing yet
        student = f"good-{i:02}" if i < 8 else f"begun-{i:02}"
        kind = "solutions" if i < 8 else "exercises"
        hand_in(student, **{n: read(kind, n) for n in ("nor", "majority", "same_neuron")})
        want[student] = full if i < 8 else 0
    for i, wrong in enumerate(majority.wrong):              # usual mistakes
        student = f"mistaken-{i}"
        hand_in(student, nor=read("solutions", "nor"), majority=read("solutions", "majority").replace(wrong["old"], wrong["new"], 1))
        want[student] = None
    for i, name in enumerate(("exit_zero", "endless_loop", "output_flood", "memory_hog", "constructor", "fork_bomb")):
        hand_in(f"hostile-{i}", nor=read("solutions", "nor"), majority=open(os.path.join(engine.HERE, f"hostile/{name}.c"), encoding="utf-8").read())
        want[f"hostile-{i}"] = nor.points
    hand_in("syntax", nor="this is no C\n")
    want["syntax"] = 0
    write(os.path.join(folder, "flat", "1.1.c"), read("solutions", "nor"))
    want["flat"] = nor.points
    write(os.path.join(folder, "misnamed", "exercise1_1.c"), read("solutions", "nor"))
    want["misnamed"] = 0
    os.makedirs(os.path.join(folder, "nothing"))
    want["nothing"] = 0
    write(os.path.join(folder, "binary", "1.1", "answer.c"), "\x00\x01\ufffd" * 50)
    want["binary"] = 0
    os.makedirs(os.path.join(folder, "link", "1.1"))
    os.symlink(os.path.join(engine.ROOT, "tangled/solutions/nor.c"), os.path.join(folder, "link", "1.1", "answer.c"))
    want["link"] = 0
    with zipfile.ZipFile(os.path.join(folder, "zipped.zip"), "w") as archive:
        archive.writestr("zipped/1.1/answer.c", read("solutions", "nor"))
        archive.writestr("../../escaped.txt", "out")
    want["zipped"] = nor.points
    for ending, how in (("tar.gz", "w:gz"), ("tgz", "w:gz"), ("tar", "w")):
        with tarfile.open(os.path.join(folder, f"packed-{ending[-2:] if ending == 'tar.gz' else ending}.{ending}"), how) as archive:
            for name in ("1.1.c", "../../escaped.txt", "/tmp/tangled-was-here"):
                member = tarfile.TarInfo(name)
                member.size = len(read("solutions", "nor").encode())
                archive.addfile(member, io.BytesIO(read("solutions", "nor").encode()))
            member = tarfile.TarInfo("1.2.c")
            member.type, member.linkname = tarfile.SYMTYPE, os.path.join(engine.ROOT, "tangled/solutions/majority.c")
            archive.addfile(member)
    want |= {"packed-gz": nor.points, "packed-tgz": nor.points, "packed-tar": nor.points}
    # Names that are no UTF-8: of a file, and of a student.
    write(os.path.join(folder, "latin", "1.1.c"), read("solutions", "nor"))
    write(os.path.join(os.fsencode(folder), b"latin", b"r\xe9sum\xe9.txt"), "mine")
    write(os.path.join(os.fsencode(folder), b"Andr\xe9", b"1.1.c"), read("solutions", "nor"))
    want |= {"latin": nor.points, "Andr\ufffd": nor.points}
    # A folder and an archive of one name are two students.
    write(os.path.join(folder, "broken", "1.1.c"), read("solutions", "nor"))
    want["broken"] = nor.points
    write(os.path.join(folder, "broken.zip"), "PK, and then nothing")
    want["broken+"] = 0
    return want


def a_class(book):
    with tempfile.TemporaryDirectory(prefix="tangled-thirty-") as work:
        folder = os.path.join(work, "thirty")
        os.makedirs(folder)
        want = make_class(folder, book)
        done = subprocess.run([sys.executable, os.path.join(engine.HERE, "class.py"), folder], capture_output=True, text=True, env={**os.environ, "EX": "1.1 1.2 1.3"})
        out = os.path.join(engine.ROOT, "build/class/thirty")
        report(done.returncode == 0 and "the hardest tests:" in done.stdout, f"a class of {len(want)} is graded with one command", done.stdout + done.stderr)
        with open(os.path.join(out, "marks.csv"), newline="", encoding="utf-8") as file:
            marks = {row["student"]: row for row in csv.DictReader(file)}
        report(len(want) >= 30 and set(marks) == set(want), "everybody has a row of marks", set(marks) ^ set(want))
        wrong = {s: (marks[s]["total"], p) for s, p in want.items() if s in marks and p is not None and int(marks[s]["total"]) != p}
        report(not wrong, "and the points that were earned", wrong)
        report(all(0 < int(marks[s]["total"]) < 5 for s in want if s.startswith("mistaken")), "a mistake costs points, and not all")
        report(not os.path.exists(os.path.join(work, "escaped.txt")) and not os.path.exists(os.path.join(folder, "escaped.txt")), "no archive writes outside its folder")
        # Feedback
        pages = {f[:-5]: open(os.path.join(out, "feedback", f), encoding="utf-8").read() for f in os.listdir(os.path.join(out, "feedback"))}
        report(set(pages) == set(want) and "judges say 1" in pages["mistaken-0"] and "exercise1_1.c" in pages["misnamed"], "each has a page of feedback")
        hidden = [t for t in book["majority"].tests if book["majority"].tests[t].get("hidden")]
        report(hidden and not any(h.replace("_", " ") in p for p in pages.values() for h in hidden), "hidden tests are not named", hidden)
        # What graders read
        shapes = {}
        for name in ("gradescope", "autolab", "classroom"):
            with open(os.path.join(engine.HERE, f"shapes/{name}.json"), encoding="utf-8") as file:
                shapes[name] = jsonschema.Draft7Validator(json.load(file))
        amiss = []
        for student in want:
            with open(os.path.join(out, "gradescope", student + ".json"), encoding="utf-8") as file:
                scope = json.load(file)
            with open(os.path.join(out, "autolab", student + ".json"), encoding="utf-8") as file:
                lab = json.loads(file.read().strip().split("\n")[-1])
            with open(os.path.join(out, "classroom", student + ".txt"), encoding="utf-8") as file:
                room = json.loads(base64.b64decode(file.read().rstrip("\n"), validate=True))
            amiss += [f"{student}: {name}: {e.message}" for name, one in (("gradescope", scope), ("autolab", lab), ("classroom", room)) for e in shapes[name].iter_errors(one)]
            points = int(marks[student]["total"])
            if not points == scope["score"] == sum(t["score"] for t in scope["tests"]) == sum(lab["scores"].values()) == sum(t["score"] for t in room["tests"]):
                amiss.append(f"{student}: the points differ")
            if (room["status"] == "pass") != (points == room["max_score"] == sum(t["max_score"] for t in scope["tests"])):
                amiss.append(f"{student}: {room['status']} with {points} of {room['max_score']}")
        report(not amiss, "Gradescope, Autolab and GitHub Classroom get what they read, with the same points", amiss)
        broken = dict(scope, tests=[dict(scope["tests"][0], score="1")])
        report(any(shapes["gradescope"].iter_errors(broken)) and any(shapes["classroom"].iter_errors(dict(room, status="passed"))) and any(shapes["autolab"].iter_errors({"scores": {}})),
               "and what they would not read is refused")
        suites = list(junitparser.JUnitXml.fromfile(os.path.join(out, "junit.xml")))
        amiss = [s.name for s in suites if s.tests != len(list(s)) or s.failures != sum(any(isinstance(r, junitparser.Failure) for r in case.result) for case in s)
                 or (s.failures == 0) != (int(marks[s.name]["total"]) == int(marks[s.name]["of"]))]
        report({s.name for s in suites} == set(want) and not amiss, "another program reads the JUnit file, and it adds up", amiss)
        shutil.rmtree(out)


def asked_for(book):
    """The teacher's command: what it is told is data, and what is there stays."""
    def make(folder, ex="1.1"):
        return subprocess.run(["make", "-s", "grade-class", f"CLASS={folder}", f"EX={ex}"], capture_output=True, text=True, cwd=engine.ROOT)

    name = "class of '26; touch tangled-was-here"
    with tempfile.TemporaryDirectory(prefix="tangled-asked-") as work:
        write(os.path.join(work, name, "ann", "1.1.c"), read("solutions", "nor"))
        done = make(os.path.join(work, name))
        report(done.returncode == 0 and "ann" in done.stdout and not os.path.exists(os.path.join(engine.ROOT, "tangled-was-here")), "a folder may have any name", done.stdout + done.stderr)
        shutil.rmtree(os.path.join(engine.ROOT, "build/class", name), ignore_errors=True)
        done = make(os.path.join(work, name), "1.1; touch tangled-was-here")
        report(not os.path.exists(os.path.join(engine.ROOT, "tangled-was-here")), "the number of an exercise is no command", done.stdout + done.stderr)
        shutil.rmtree(os.path.join(engine.ROOT, "build/class", name), ignore_errors=True)
    here = os.path.join(engine.ROOT, "build/class/kept-here")
    try:
        write(os.path.join(here, "ann", "1.1.c"), read("solutions", "nor"))
        done = make("build/class/kept-here")
        report(done.returncode != 0 and "holds other files" in done.stderr and os.path.exists(os.path.join(here, "ann", "1.1.c")), "submissions are never replaced by results", done.stdout + done.stderr)
    finally:
        shutil.rmtree(here)


def hundred(book):
    """The seconds that it takes to grade a hundred students' chapter 5: a third right, a third begun, a third mistaken."""
    chapter = [e for e in book.values() if e.number.startswith("5.")]
    with tempfile.TemporaryDirectory(prefix="tangled-hundred-") as work:
        folder = os.path.join(work, "hundred")
        for i in range(100):
            for e in chapter:
                text = read("exercises" if i % 3 == 1 else "solutions", e.name)
                if i % 3 == 2 and e.wrong:
                    wrong = e.wrong[i % len(e.wrong)]
                    text = text.replace(wrong["old"], wrong["new"], 1)
                write(os.path.join(folder, f"student-{i:02}", e.number, "answer.c"), text)
        began = time.monotonic()
        subprocess.run([sys.executable, os.path.join(engine.HERE, "class.py"), folder], stdout=subprocess.DEVNULL, check=True)
        return time.monotonic() - began


def main():
    if sys.argv[1:] == ["hundred"]:
        print(f"class_of_100_seconds = {hundred(engine.exercises()):.0f}")
        return 0
    if not engine.sandbox_works():
        print("ok 1 - a class # SKIP the kernel forbids the sandbox here\n1..1")
        return 0
    book = engine.exercises()
    hostile(book)
    a_class(book)
    asked_for(book)
    print(f"1..{gate.count}")
    return gate.failures


sys.exit(main() > 0)
