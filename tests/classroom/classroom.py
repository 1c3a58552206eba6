#!/usr/bin/python3
"""classroom.py: a class with every kind of trouble, and answers that mean harm. TAP.

Each answer of hostile/ says in its first line what the verdict must be. None
may get a point that it has not earned, leave a file or a process behind, or
take longer than the limits. Then a made-up class of thirty is graded with one
command, and what graders read is held against its documented shape.
"""
import base64
import bz2
import csv
import importlib
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

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), "../exercises"))
import engine                                              # noqa: E402
import gate                                                # noqa: E402
from gate import read, report                              # noqa: E402

HERE = os.path.dirname(os.path.abspath(__file__))

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

    paths = sorted(glob(os.path.join(HERE, "hostile/*.c")))
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
        hand_in(f"hostile-{i}", nor=read("solutions", "nor"), majority=open(os.path.join(HERE, f"hostile/{name}.c"), encoding="utf-8").read())
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
    os.makedirs(os.path.join(folder, "neighbour"))
    os.symlink("../good-00/1.1", os.path.join(folder, "neighbour", "1.1"))
    want["neighbour"] = 0
    with zipfile.ZipFile(os.path.join(folder, "zipped.zip"), "w") as archive:
        archive.writestr("zipped/1.1/answer.c", read("solutions", "nor"))
        archive.writestr("../../escaped.txt", "out")
    want["zipped"] = nor.points
    write(os.path.join(folder, "broken.zip"), "PK, and then nothing")
    want["broken"] = 0
    return want


def a_class(book):
    with tempfile.TemporaryDirectory(prefix="tangled-thirty-") as work:
        folder = os.path.join(work, "thirty")
        os.makedirs(folder)
        out = os.path.join(work, "marks")
        want = make_class(folder, book)
        done = subprocess.run([sys.executable, os.path.join(engine.HERE, "class.py"), folder], capture_output=True, text=True, env={**os.environ, "EX": "1.1 1.2 1.3", "OUT": out})
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
            with open(os.path.join(HERE, f"shapes/{name}.json"), encoding="utf-8") as file:
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


def tarred(path, *members, mode="w:gz"):
    """An archive of members: a name, and what is in it or what else it is."""
    with tarfile.open(path, mode) as archive:
        for name, what in members:
            item = tarfile.TarInfo(name)
            if isinstance(what, bytes):
                item.size = len(what)
            else:
                item.type, item.linkname = what
            archive.addfile(item, io.BytesIO(what) if isinstance(what, bytes) else None)


def graded(folder, out, exercises="1.1"):
    """What grade-class says of a folder, its status, and its marks: points and remark by student."""
    done = subprocess.run([sys.executable, os.path.join(engine.HERE, "class.py"), folder], capture_output=True, env={**os.environ, "EX": exercises, "OUT": out})
    said, marks = (done.stdout + done.stderr).decode("utf-8", "strict"), {}
    if os.path.exists(os.path.join(out, "marks.csv")):
        with open(os.path.join(out, "marks.csv"), newline="", encoding="utf-8") as file:
            marks = {row["student"]: (int(row["total"]), row["remark"]) for row in csv.DictReader(file)}
    return done.returncode, said, marks


def archives(book):
    """Every kind of tar that is meant well gives full marks; none that is not does harm."""
    nor, full = read("solutions", "nor").encode(), book["nor"].points
    link, hard, device, pipe = (tarfile.SYMTYPE, f"{engine.ROOT}/tangled/solutions/nor.c"), (tarfile.LNKTYPE, f"{engine.ROOT}/tangled/solutions/nor.c"), (tarfile.CHRTYPE, ""), (tarfile.FIFOTYPE, "")
    with tempfile.TemporaryDirectory(prefix="tangled-archives-") as work:
        folder = os.path.join(work, "class")
        os.makedirs(folder)
        at = lambda name: os.path.join(folder, name)
        good = {"flat.tar.gz": ["1.1.c"], "flat.tgz": ["1.1.c"], "plain.tar": ["1.1.c"], "dot.tar.gz": ["./1.1.c"], "around.tar.gz": ["homework/1.1.c"], "deep.tgz": ["homework/1.1/answer.c"], "deep.tar": ["1.1/answer.c"]}
        for name, (inside,) in good.items():
            tarred(at("good " + name), (os.path.dirname(inside) or ".", (tarfile.DIRTYPE, "")), (inside, nor), mode="w" if name.endswith("r") else "w:gz")
        tarred(at("good bz.tar"), ("1.1.c", nor), mode="w:bz2")
        subprocess.run(["tar", "-czf", at("good program.tar.gz"), "-C", os.path.join(engine.ROOT, "tangled/solutions"), "--transform", "s/nor/1.1/", "nor.c"], check=True)
        # What is meant badly, with a right answer beside it.
        for name, *members in (("absolute", (f"{work}/out-of-it", b"harm")), ("upwards", ("../out-of-it", b"harm"), (f"a/{'../' * 9}{work[1:]}/out-of-it", b"harm")), ("device", ("null", device)), ("pipe", ("1.2.c", pipe)),
                               ("link", ("1.2.c", link)), ("hard link", ("1.2.c", hard)), ("through a link", ("a", (tarfile.SYMTYPE, work)), ("a/out-of-it", b"harm")), ("twice", ("1.1.c/answer.c", nor)),
                               ("long name", ("n" * 300, b"")), ("latin", ("r\udce9sum\udce9.txt", b""))):
            tarred(at(f"harmless {name}.tar.gz"), ("1.1.c", nor), *members)
        # What is too much, or broken.
        tarred(at("none many.tgz"), ("1.1.c", nor), *((f"{i}", b"") for i in range(5000)))
        tarred(at("none large.tar.gz"), ("1.1.c", nor), *((f"{i}", bytes(1 << 20)) for i in range(30)))
        tarred(at("none linked.tar.gz"), ("1.1.c", link))
        for name, headers in (("one long word", [1 << 20]), ("many long words", [60_000] * 900)):
            with tarfile.open(at(f"none {name}.tgz"), "w:gz", format=tarfile.PAX_FORMAT, compresslevel=1) as archive:
                for i, length in enumerate(headers):
                    item = tarfile.TarInfo("1.1.c" if i == 0 else f"{i}")
                    item.size, item.pax_headers = len(nor), {"comment": "x" * length}
                    archive.addfile(item, io.BytesIO(nor))
        write(os.path.join(work, "holes", "1.1.c"), nor.decode())
        with open(os.path.join(work, "holes", "hole"), "wb") as file:
            file.truncate(1 << 20)
        for shape in ("gnu", "posix"):
            subprocess.run(["tar", "--format=" + shape, "-S", "-cf", at(f"none sparse {shape}.tar"), "-C", os.path.join(work, "holes"), "1.1.c", "hole"], check=True)
        shutil.rmtree(os.path.join(work, "holes"))
        for name, kind in (("pax", tarfile.XHDTYPE), ("name", tarfile.GNUTYPE_LONGNAME), ("file", tarfile.REGTYPE)):
            item = tarfile.TarInfo("x")
            item.size, item.type = 1 << 30, kind
            squeeze = bz2.BZ2Compressor()
            with open(at(f"none bomb {name}.tar.gz"), "wb") as file:
                file.write(squeeze.compress(item.tobuf(tarfile.GNU_FORMAT)))
                for _ in range(64):                         # 64 MB of nothing: more than may be unpacked
                    file.write(squeeze.compress(bytes(1 << 20)))
                file.write(squeeze.flush())
        with open(at("good flat.tar.gz"), "rb") as whole, open(at("none cut.tar.gz"), "wb") as file:
            file.write(whole.read()[:60])
        write(at("none empty.tgz"), "")
        with zipfile.ZipFile(at("none many.zip"), "w") as archive:
            archive.writestr("1.1.c", nor)
            for i in range(5000):
                archive.writestr(f"{i}", "")
        with zipfile.ZipFile(at("none bomb.zip"), "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("1.1.c", nor)
            archive.writestr("zeros", bytes(64 << 20))
        with zipfile.ZipFile(at("harmless name.zip"), "w") as archive:
            archive.writestr("1.1.c", nor)
            archive.writestr("n" * 300, "")
        with zipfile.ZipFile(at("harmless upwards.zip"), "w") as archive:
            archive.writestr("1.1.c", nor)
            archive.writestr(f"{'../' * 9}{work[1:]}/out-of-it", "harm")
        status, said, marks = graded(folder, os.path.join(work, "marks"))
        report(status == 0 and len(marks) == len(os.listdir(folder)), f"{len(marks)} archives, a row for each", (status, said))
        for kind, what in (("good", "archives of every usual shape have full marks"), ("harmless", "what else an archive holds costs no marks"), ("none", "and one that is too much, broken or a link has none, and a reason")):
            amiss = {s: m for s, m in marks.items() if s.startswith(kind) and not (m[0] == full if kind != "none" else m[0] == 0 and m[1])}
            report(not amiss and any(s.startswith(kind) for s in marks), what, amiss)
        report(sorted(os.listdir(work)) == ["class", "marks"], "no archive writes outside of its folder", os.listdir(work))


def odd_names(book):
    """Whatever a student or a file is called, everybody has a row, and all that is written can be read."""
    nor, full = read("solutions", "nor"), book["nor"].points
    names = [b"ann", b"r\xe9sum\xe9", b"r\xe8sum\xe8", b"\xff\xfe", b"=1+1", b" =1+1", b"\t=1+1", b"\r@x", b"two\nlines", b"\x1b[2J\x1b]0;title\x07", b"<script>", b'"quoted"', b"-rf",
             b"\xe2\x80\xaeright to left", b"\xef\xbf\xbe", b"\xed\xb2\x80", b"\xf0\x9f\x8e\xb2", "Æthel Ødegård (小明)".encode(), b"n" * 255, b"n" * 254 + b"m", b"r%E9sum%E9"]
    with tempfile.TemporaryDirectory(prefix="tangled-names-") as work:
        folder, out = os.path.join(work, "class"), os.path.join(work, "marks")
        for name in names:
            write(os.path.join(folder, os.fsdecode(name), "1.1.c"), nor)
        tarred(os.path.join(folder, "ann.tgz"), ("1.1.c", b"int x;\n"))      # is not the folder of that name
        for name in (b"ann/r\xe9sum\xe9.txt", b"ann/\x1b[2J", b"ann/" + b"\xe9" * 255, b"=1+1/\xe9.c"):
            write(os.path.join(folder, os.fsdecode(name)), "")
        try:
            status, said, marks = graded(folder, out)
        except UnicodeDecodeError as error:
            return report(False, "what is said is UTF-8", error)
        full_rows = [m for m in marks.values() if m[0] == full]
        report(status == 0 and len(marks) == len(names) + 1 and len(full_rows) == len(names), f"{len(marks)} odd names, and the marks of each", (status, said[-400:], len(marks), len(full_rows)))
        report(marks.get("ann", [0])[0] == full and marks.get("ann.tgz", [9])[0] == 0, "a folder and an archive of one name are two rows", sorted(marks))
        report(not re.search(r"[^\n\x20-\x7e\xa1-\U0010ffff]|[\u202a-\u202e]", said), "nothing moves the terminal", repr(said))
        with open(os.path.join(out, "marks.csv"), newline="", encoding="utf-8") as file:
            text = file.read()
        report(not re.search(r'(?m)^"?\s*[=+@\t-]', text) and text.count("\n") == len(names) + 2, "no cell is a formula", text)
        written = {kind: os.listdir(os.path.join(out, kind)) for kind in ("feedback", "gradescope", "autolab", "classroom")}
        report(all(len(files) == len(names) + 1 for files in written.values()) and all(ord(c) >= 32 and not "\ud800" <= c <= "\udfff" for files in written.values() for f in files for c in f),
               "each has its page and its exports, with names that are UTF-8", {k: len(f) for k, f in written.items()})
        try:
            for kind, files in written.items():
                for name in files:
                    with open(os.path.join(out, kind, name), encoding="utf-8", errors="strict") as file:
                        file.read()
            suites = list(junitparser.JUnitXml.fromfile(os.path.join(out, "junit.xml")))
            with open(os.path.join(out, "feedback/ann.html"), encoding="utf-8") as file:
                page = file.read()
            report(len(suites) == len(names) + 1 and "r%E9sum%E9.txt" in page and "%1B[2J" in page, "and all of it can be read", page)
        except (OSError, ValueError) as error:
            report(False, "and all of it can be read", error)


def faults_of_ours(book):
    """What cannot be read or written of one student leaves the others as they are."""
    grader = importlib.import_module("class")
    nor = book["nor"]

    class Broken(engine.Result):
        @property
        def points(self):
            raise RuntimeError("sown \x1b \udce9")

    class Unspeakable(engine.Result):
        def fail(self, kind, why):
            super().fail(kind, why)
            self.tests[0]["said"] = self.trouble = "\ud800 \udce9 \x00 \x1b ]]>"
            return self

    marks = {name: ({"nor": kind(nor).fail("missing", "nothing")}, "", []) for name, kind in (("ann", engine.Result), ("bob", Broken), ("cid", Unspeakable), ("dan", engine.Result))}
    with tempfile.TemporaryDirectory(prefix="tangled-faults-") as out:
        try:
            trouble = grader.write_all(out, [nor], marks)
            with open(os.path.join(out, "marks.csv"), newline="", encoding="utf-8") as file:
                rows = [row["student"] for row in csv.DictReader(file)]
            suites = {s.name for s in junitparser.JUnitXml.fromfile(os.path.join(out, "junit.xml"))}
            pages = set(os.listdir(os.path.join(out, "feedback")))
            report(rows == ["ann", "cid", "dan"] and suites >= {"ann", "cid", "dan"} and pages >= {"ann.html", "cid.html", "dan.html"}, "a fault in writing costs nobody else a mark", (rows, suites, pages))
            report(trouble and all(line.startswith("bob: ") and "sown %1B %E9" in line for line in trouble), "and is told", trouble)
        except (ValueError, RuntimeError, TypeError) as error:
            report(False, "a fault in writing costs nobody else a mark", repr(error))
        kept, grader.unpack = grader.unpack, lambda path, work: 1 // 0
        try:
            report(grader.handed_in("ann", out)[0] is None, "nor does one in reading")
        except ZeroDivisionError as error:
            report(False, "nor does one in reading", repr(error))
        grader.unpack = kept


def where_results_go(book):
    """Results take the place of nothing but earlier results of the same class."""
    nor, kit = read("solutions", "nor"), os.path.join(engine.ROOT, "build/class")
    every = lambda folder: sorted((p, open(p, "rb").read()) for p in glob(os.path.join(folder, "**"), recursive=True, include_hidden=True) if os.path.isfile(p))
    with tempfile.TemporaryDirectory(prefix="tangled-where-") as work, tempfile.TemporaryDirectory(prefix="check-", dir=os.makedirs(kit, exist_ok=True) or kit) as inside:
        def hand_in(*folder):
            write(os.path.join(*folder, "ann", "1.1.c"), nor)
            return os.path.join(*folder)

        def refused(name, folder, out, word):
            before = every(work), every(inside)
            status, said, _ = graded(folder, out)
            report(status == 2 and said.count("\n") == 1 and word in said and before == (every(work), every(inside)), f"refused in one line: {name}", (status, said))

        refused("submissions where the results would go", hand_in(inside), "", "submissions are")
        week = hand_in(work, "week1", "submissions")
        refused("results among submissions", week, os.path.join(week, "marks"), "submissions are around it")
        refused("results in the place of submissions", week, week, "submissions are")
        refused("results around submissions", week, work, "submissions are in it")
        os.symlink(week, os.path.join(work, "by a link"))
        refused("the same by way of a link", week, os.path.join(work, "by a link"), "submissions are")
        write(os.path.join(work, "mine", "thesis.tex"), "years of work")
        refused("a folder that somebody made", week, os.path.join(work, "mine"), "was not made by make grade-class")
        write(os.path.join(work, "file"), "")
        refused("a file", week, os.path.join(work, "file"), "was not made by make grade-class")
        out = os.path.join(work, "marks")
        status, said, marks = graded(week, out)
        report(status == 0 and marks["ann"][0] == book["nor"].points, "a fresh folder is made", said)
        write(os.path.join(week, "bea", "1.1.c"), nor)
        status, said, marks = graded(week, out)
        report(status == 0 and set(marks) == {"ann", "bea"} and sorted(os.listdir(work)) == ["by a link", "file", "marks", "mine", "week1"], "earlier results of the same class are replaced, and nothing lies about", (said, os.listdir(work)))
        refused("the results of another class", hand_in(work, "week2", "submissions"), out, "results of another class")
        write(os.path.join(out, "remarks.txt"), "by hand")
        refused("results with something added", week, out, "holds remarks.txt")
        # As make has it: blanks and quotes.
        odd = hand_in(work, "my class's \"first\" $HOME; echo")
        out = os.path.join(work, "the results' \"folder\"")
        clean = {k: v for k, v in os.environ.items() if not k.startswith("MAKE") and k != "MFLAGS"}
        done = subprocess.run(["make", "-s", "--no-print-directory", "-C", engine.ROOT, "grade-class", "CLASS=" + odd.replace("$", "$$"), "OUT=" + out, "EX=1.1"], capture_output=True, text=True, env=clean)
        report(done.returncode == 0 and os.path.exists(os.path.join(out, "marks.csv")) and re.search(r"(?m)^ann +2 +2$", done.stdout), "blanks and quotes in CLASS and OUT are harmless", done.stdout + done.stderr)


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
        subprocess.run([sys.executable, os.path.join(engine.HERE, "class.py"), folder], stdout=subprocess.DEVNULL, check=True, env={**os.environ, "OUT": os.path.join(work, "marks")})
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
    archives(book)
    odd_names(book)
    faults_of_ours(book)
    where_results_go(book)
    print(f"1..{gate.count}")
    return gate.failures


sys.exit(main() > 0)
