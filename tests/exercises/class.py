#!/usr/bin/python3
"""class.py FOLDER: grade a class.

FOLDER holds a folder, a .zip or a .tar.gz for each student; in it, for each
exercise, NUMBER/answer.c or NUMBER.c (5.3/answer.c, 5.3.c), and the files that
the exercise asks for beside it. Nothing that a student does stops the rest.
Into build/class/NAME, or the folder that OUT names: marks.csv,
feedback/STUDENT.html, junit.xml, and what Gradescope, Autolab and GitHub
Classroom read. They are written elsewhere first, and take the place of nothing
but earlier results of the same class.
"""
import base64
import bz2
import csv
import gzip
import hashlib
import html
import json
import os
import re
import shutil
import sys
import tarfile
import tempfile
import zipfile
import zlib
from concurrent.futures import ThreadPoolExecutor
from xml.sax.saxutils import escape, quoteattr

import engine

MOST_BYTES = 20 << 20           # of one submission, unpacked
MOST_FILES = 2000
MARK = ".made-by-grade-class"   # in a folder of results: the class that they are of
KINDS = ("feedback", "gradescope", "autolab", "classroom")


# ---------------------------------------------------------------- names that others chose
def safe(name):
    """A name as it can be written anywhere: what is no UTF-8, and what cannot be seen, becomes %XX."""
    code = lambda c: bytes([ord(c) - 0xDC00]) if "\udc80" <= c <= "\udcff" else c.encode("utf-8", "surrogatepass")
    return "".join(c if c.isprintable() or c in "\u200c\u200d" else " " if c == "\xa0" else "".join(f"%{byte:02X}" for byte in code(c)) for c in name)


def cell(text):
    """What a spreadsheet would take for a formula is no formula."""
    return "'" + text if text.lstrip()[:1] in tuple("=+-@") else text


def file_name(name):
    """A student's name as that of a file, which may be no longer than 255 bytes."""
    whole = name.encode()
    return name if len(whole) <= 200 else whole[:180].decode("utf-8", "ignore") + "-" + hashlib.sha256(whole).hexdigest()[:12]


# ---------------------------------------------------------------- what was handed in
class TooMuch(Exception):
    pass


class Unpacked:
    """A stream that ends with TooMuch, not with the machine's memory."""

    def __init__(self, file):
        self.file, self.left = file, 2 * MOST_BYTES

    def read(self, size):
        data = self.file.read(size)
        self.left -= len(data)
        if self.left < 0:
            raise TooMuch
        return data


class Entry(tarfile.TarInfo):
    """A member of an archive whose own description is short."""

    def _proc_member(self, archive):
        words = (tarfile.GNUTYPE_LONGNAME, tarfile.GNUTYPE_LONGLINK, tarfile.XHDTYPE, tarfile.XGLTYPE, tarfile.SOLARIS_XHDTYPE)
        if self.type == tarfile.GNUTYPE_SPARSE or self.size < 0 or self.type in words and self.size > 1 << 16:
            raise tarfile.ReadError("a strange member")
        return super()._proc_member(archive)

    def _proc_gnusparse_10(self, *_):
        raise tarfile.ReadError("a sparse member")


def tar_files(path):
    """The name and the size of each member of an archive, whether it is a file, a folder or neither, and what opens it."""
    with open(path, "rb") as file:
        head = file.read(3)
        file.seek(0)
        stream = gzip.GzipFile(fileobj=file) if head[:2] == b"\x1f\x8b" else bz2.BZ2File(file) if head == b"BZh" else file
        with tarfile.open(fileobj=Unpacked(stream), mode="r|", tarinfo=Entry) as archive:
            for item in archive:
                yield item.name, item.size, "file" if item.isreg() else "folder" if item.isdir() else "", lambda: archive.extractfile(item)


def zip_files(path):
    with zipfile.ZipFile(path) as archive:
        for item in archive.infolist():
            plain = item.external_attr >> 28 in (0, 8) and item.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
            yield item.filename, item.file_size, "folder" if item.is_dir() else "file" if plain else "", lambda: archive.open(item)


def unpack(path, work):
    """The folder of a submission, its archive unpacked, or None; and what is to be said of it."""
    if os.path.isdir(path):
        return path, ""
    out = tempfile.mkdtemp(dir=work)
    count = total = left_out = 0
    try:
        if os.path.getsize(path) > MOST_BYTES:
            raise TooMuch
        for name, size, kind, opened in (zip_files if path.endswith(".zip") else tar_files)(path):
            count, total = count + 1, total + max(size, 0)
            if total > MOST_BYTES:
                raise TooMuch
            if count > MOST_FILES:
                return None, f"the archive holds more than {MOST_FILES} files"
            if kind == "folder":                                       # made when a file needs it
                continue
            place = os.path.join(out, name)
            try:
                if not kind or name.startswith("/") or ".." in name.split("/"):
                    raise ValueError("a link, a device or a place elsewhere")
                os.makedirs(os.path.dirname(place), exist_ok=True)
                with open(place, "wb") as target, opened() as source:
                    shutil.copyfileobj(source, target)
            except (OSError, ValueError, RuntimeError, zipfile.BadZipFile, zlib.error):
                left_out += 1
    except TooMuch:
        return None, "the archive is larger than 20 MB"
    except Exception as error:                                         # whatever a broken archive raises
        return None, f"the archive cannot be read ({type(error).__name__})"
    # Most archivers put a folder around it.
    inside = os.listdir(out)
    folders = [name for name in inside if os.path.isdir(os.path.join(out, name))]
    alone = len(folders) == 1 and not any(re.match(r"\d", name) for name in inside)
    return os.path.join(out, folders[0]) if alone else out, f"left out of the archive: {left_out} links, or files that cannot be read" if left_out else ""


def handed_in(path, work):
    """What was handed in, as unpack has it, and the names in it; whatever it is, the class goes on."""
    try:
        folder, remark = unpack(path, work)
        return folder, remark, sorted(os.listdir(folder)) if folder else []
    except Exception as error:
        return None, f"this cannot be read ({type(error).__name__})", []


def students_of(folder):
    """The path of each submission by the student's name; no two have one name."""
    students = {}
    for entry in sorted(os.listdir(folder)):
        path = os.path.join(folder, entry)
        if entry.startswith(".") or os.path.islink(path) or not (os.path.isdir(path) or entry.endswith((".zip", ".tar.gz", ".tgz", ".tar"))):
            continue
        name = safe(re.sub(r"\.(zip|tar\.gz|tgz|tar)$", "", entry))
        name, again = safe(entry) if name in students or not name else name, 2
        while name in students:
            name, again = f"{safe(entry)} ({again})", again + 1
        students[name] = path
    return students


def answer_folder(folder, exercise, work):
    """Where the answer to an exercise is, or None."""
    place = os.path.join(folder, exercise.number)
    if os.path.isfile(os.path.join(place, "answer.c")) and not os.path.islink(place):
        return place
    alone = os.path.join(folder, exercise.number + ".c")
    if os.path.isfile(alone) and not os.path.islink(alone):
        out = tempfile.mkdtemp(dir=work)
        shutil.copyfile(alone, os.path.join(out, "answer.c"))
        for name in exercise.files:
            there = os.path.join(folder, name)
            if os.path.isfile(there) and not os.path.islink(there):
                shutil.copyfile(there, os.path.join(out, name))
        return out
    return None


def grade_student(book, chosen, folder, remark, found, boxed, work, references):
    """All results of one student, and what is to be said of the submission as a whole."""
    results = {}
    for exercise in chosen:
        try:
            place = answer_folder(folder, exercise, work) if folder else None
            if place is None:
                result = engine.Result(exercise).fail("missing", remark if remark and not folder else f"nothing was handed in for {exercise.number}")
            else:
                result = engine.grade(exercise, place, boxed=boxed, others=references[exercise.name])
        except Exception as error:                                     # a fault of ours must not stop the class
            result = engine.Result(exercise).fail("grader", safe(f"the grader failed: {type(error).__name__}: {error}"))
        results[exercise.name] = result
    wanted = {e.number for e in book.values()} | {e.number + ".c" for e in book.values()} | {f for e in book.values() for f in e.files}
    return results, remark, [safe(f) for f in found if f not in wanted and not f.startswith(".")]


# ---------------------------------------------------------------- what is written
def shown(test):
    return test["said"] if not test["hidden"] else ("a hidden test" if test["state"] == "right" else "a hidden test fails")


def feedback(name, results, odd, path):
    rows = []
    for result in results.values():
        exercise = result.exercise
        rows.append(f"<h2>{html.escape(exercise.number)} {html.escape(exercise.title)} <span>{result.points} of {exercise.points}</span></h2>")
        if result.trouble:
            rows.append(f"<pre>{html.escape(result.trouble)}</pre>")
            continue
        rows.append("<ul>" + "".join(f'<li class="{t["state"].replace(" ", "-")}">{html.escape(t["name"].replace("_", " ") if not t["hidden"] else "hidden test")}: {html.escape(t["state"])}'
                                     + (f"<pre>{html.escape(shown(t))}</pre>" if t["said"] and not t["hidden"] else "") + "</li>" for t in result.tests) + "</ul>")
        if any(t["leak"] for t in result.tests):
            rows.append("<p>Memory that was allocated is not freed.</p>")
    total, most = sum(r.points for r in results.values()), sum(r.exercise.points for r in results.values())
    with open(path, "w", encoding="utf-8", errors="backslashreplace") as file:
        file.write('<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">'
                   f"<title>{html.escape(name)}</title><style>:root{{color-scheme:light dark}}body{{font:1rem/1.5 serif;max-width:40rem;margin:2rem auto;padding:0 1rem}}"
                   "h2{font-weight:400;font-size:1.1rem;margin:1.6rem 0 .2rem}h2 span{float:right}pre{white-space:pre-wrap;font-size:.85rem}</style></head><body><main>"
                   f"<h1>{html.escape(name)}: {total} of {most} points</h1>" + "".join(rows)
                   + (f"<p>Also handed in, and not looked at: {html.escape(', '.join(odd[:10]))}</p>" if odd else "") + "</main></body></html>\n")


def gradescope(results):
    """results.json, as Gradescope's autograder specification has it."""
    tests = []
    for result in results.values():
        for t in result.tests:
            tests.append({"name": f"{result.exercise.title}: {t['name'].replace('_', ' ')}", "number": result.exercise.number, "score": t["points"] if t["state"] == "right" else 0,
                          "max_score": t["points"], "status": "passed" if t["state"] == "right" else "failed", "output": result.trouble or t["said"],
                          "visibility": "hidden" if t["hidden"] else "visible"})
    return {"score": sum(r.points for r in results.values()), "visibility": "visible", "stdout_visibility": "hidden", "tests": tests}


def classroom(results):
    """What a step of GitHub Classroom's grading reporter reads: base64 of JSON."""
    tests = [{"name": f"{r.exercise.number} {t['name']}", "status": "pass" if t["state"] == "right" else "fail", "score": t["points"] if t["state"] == "right" else 0,
              "max_score": t["points"], "message": r.trouble or shown(t)} for r in results.values() for t in r.tests]
    done = {"version": 1, "status": "pass" if all(r.passed for r in results.values()) else "fail", "max_score": sum(r.exercise.points for r in results.values()), "tests": tests}
    return base64.b64encode(json.dumps(done).encode()).decode()


def autolab(results):
    """Autolab takes its scores from the last line of the output."""
    return json.dumps({"scores": {r.exercise.number: r.points for r in results.values()}})


def junit(name, results):
    """A student's part of junit.xml."""
    clean = lambda s: escape(re.sub(r"[^\t\n\x20-\ud7ff\ue000-\ufffd]", "?", s))
    tests = [(r, t) for r in results.values() for t in r.tests]
    out = [f'<testsuite name={quoteattr(name)} tests="{len(tests)}" failures="{sum(t["state"] != "right" for _, t in tests)}">']
    for r, t in tests:
        out.append(f'<testcase classname={quoteattr(r.exercise.number + " " + r.exercise.title)} name={quoteattr(t["name"])}>'
                   + ("" if t["state"] == "right" else f'<failure message={quoteattr(t["state"])}>{clean(r.trouble or t["said"])}</failure>') + "</testcase>")
    return "\n".join(out + ["</testsuite>"]) + "\n"


def row(chosen, name, results, remark):
    """A student's row of marks.csv."""
    kinds = [f"{r.exercise.number}: {r.kind}" for r in results.values() if r.kind not in ("", "missing")]
    return [cell(name), *[results[e.name].points for e in chosen], sum(r.points for r in results.values()), sum(e.points for e in chosen), cell("; ".join([remark] * bool(remark) + kinds))]


def write_all(out, chosen, marks):
    """Write everything into the folder out; what could not be written of one student does not touch the others. Returns what is to be said of it."""
    trouble = []
    for folder in KINDS:
        os.makedirs(os.path.join(out, folder))
    with open(os.path.join(out, "marks.csv"), "w", newline="", encoding="utf-8") as table, \
            open(os.path.join(out, "junit.xml"), "w", encoding="utf-8") as suites:
        rows = csv.writer(table)
        rows.writerow(["student", *[e.number for e in chosen], "total", "of", "remark"])
        suites.write('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n')
        for name, (results, remark, odd) in marks.items():
            place = lambda folder, end: os.path.join(out, folder, file_name(name) + end)
            for what, write in (("marks.csv", lambda: rows.writerow(row(chosen, name, results, remark))), ("junit.xml", lambda: suites.write(junit(name, results))),
                                ("feedback", lambda: feedback(name, results, odd, place("feedback", ".html"))),
                                ("gradescope", lambda: put(place("gradescope", ".json"), json.dumps(gradescope(results), indent=1))),
                                ("autolab", lambda: put(place("autolab", ".json"), autolab(results))), ("classroom", lambda: put(place("classroom", ".txt"), classroom(results)))):
                try:
                    write()
                except Exception as error:
                    trouble.append(safe(f"{name}: {what} could not be written ({type(error).__name__}: {error})"))
        suites.write("</testsuites>\n")
    return trouble


def put(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write(text + "\n")


# ---------------------------------------------------------------- where it is written
def target(folder):
    """Where the results of this class go; and why they may not, or nothing."""
    whole = os.path.realpath(folder)
    out = os.path.abspath(os.environ.get("OUT") or os.path.join(engine.ROOT, "build/class", safe(os.path.basename(whole)) or "class"))
    real = os.path.realpath(out)
    shown = safe(os.path.relpath(out, engine.ROOT) if out.startswith(engine.ROOT + "/") else out)
    choose = "choose another folder with OUT="
    if os.path.commonpath([whole, real]) in (whole, real):
        return out, f"the results would go to {shown}, and the submissions are {'in it' if whole.startswith(real) else 'around it'}; {choose}"
    if not os.path.lexists(out) or os.path.isdir(out) and not os.path.islink(out) and not os.listdir(out):
        return out, ""
    try:
        with open(os.path.join(out, MARK), "rb") as file:
            of = file.read()
        strange = sorted(set(os.listdir(out)) - {MARK, "marks.csv", "junit.xml", *KINDS})
    except OSError:
        of = None
    if of is None or os.path.islink(out):
        return out, f"{shown} was not made by make grade-class, and stays as it is; {choose}"
    if of != os.fsencode(whole):
        return out, f"{shown} has the results of another class, {safe(os.fsdecode(of))}; {choose}"
    return out, f"{shown} holds {safe(strange[0])}, which make grade-class did not put there; {choose}" if strange else ""


def replace(out, new):
    """Let the folder new be the folder out; what was there goes when the new one stands."""
    old = new + ".old"
    if os.path.lexists(out):
        os.rename(out, old)
    os.rename(new, out)
    shutil.rmtree(old, ignore_errors=True)


def summary(chosen, marks):
    width = max([len(n) for n in marks] + [7])
    lines = [f"{'student':<{width}}  " + " ".join(f"{e.number:>5}" for e in chosen) + "  total"]
    for name, (results, trouble, _) in marks.items():
        cells = " ".join(f"{'-' if results[e.name].kind == 'missing' else '!' if results[e.name].kind else results[e.name].points:>5}" for e in chosen)
        lines.append(f"{name:<{width}}  {cells}  {sum(r.points for r in results.values()):>5}" + (f"  {trouble}" if trouble else ""))
    lines.append(f"{'of':<{width}}  " + " ".join(f"{e.points:>5}" for e in chosen) + f"  {sum(e.points for e in chosen):>5}")
    lines.append("- nothing handed in; ! did not come to the tests (see the feedback)")
    missed = {}
    for results, _, _ in marks.values():
        for r in results.values():
            for t in r.tests if not r.kind else []:
                bad, all_ = missed.get((r.exercise.number, t["name"]), (0, 0))
                missed[r.exercise.number, t["name"]] = (bad + (t["state"] != "right"), all_ + 1)
    hardest = sorted((x for x in missed.items() if x[1][0]), key=lambda x: (-x[1][0] / x[1][1], x[0]))[:5]
    if hardest:
        lines.append("the hardest tests:")
        lines += [f"  {number} {name.replace('_', ' ')}: {bad} of {all_} wrong" for (number, name), (bad, all_) in hardest]
    return "\n".join(lines)


def main():
    sys.stdout.reconfigure(errors="backslashreplace")
    folder = sys.argv[1] if len(sys.argv) > 1 else ""
    if not os.path.isdir(folder):
        print(f"there is no folder {safe(folder)}" if folder else "say which: make grade-class CLASS=folder", file=sys.stderr)
        return 2
    out, why = target(folder)
    if why:
        print(why, file=sys.stderr)
        return 2
    boxed = engine.sandbox_works()
    if not boxed:
        print("The kernel forbids the sandbox (bubblewrap cannot make its namespaces), so submissions would run with your rights.", file=sys.stderr)
        allowed = os.environ.get("WITHOUT_SANDBOX") == "yes" or (sys.stdin.isatty() and input("Run them all the same? [y/N] ").strip().lower() == "y")
        if not allowed:
            print("Nothing was run. (WITHOUT_SANDBOX=yes runs them unattended.)", file=sys.stderr)
            return 1
    book = engine.exercises()
    students = students_of(folder)
    if not students:
        print(f"{safe(folder)} holds no folder and no archive of a student", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="tangled-class-") as work, ThreadPoolExecutor(os.cpu_count()) as pool:
        given = dict(zip(students, pool.map(lambda path: handed_in(path, work), students.values())))
        # The exercises that somebody handed in, and those that were asked for.
        asked = [n for n in re.split(r"[ ,]+", os.environ.get("EX", "")) if n]
        chosen = [e for e in book.values() if e.number in asked or e.number.split(".")[0] in asked] if asked else list(book.values())
        if not asked:
            seen = {re.sub(r"\.c$", "", name) for _, _, found in given.values() for name in found}
            chosen = [e for e in chosen if e.number in seen]
        if not chosen:
            print("nobody handed in an exercise: want NUMBER/answer.c or NUMBER.c, such as 5.3.c", file=sys.stderr)
            return 1
        references = {e.name: engine.others(e, tempfile.mkdtemp(dir=work)) for e in chosen}
        jobs = {name: pool.submit(grade_student, book, chosen, *one, boxed, work, references) for name, one in given.items()}
        marks = {name: job.result() for name, job in jobs.items()}
    os.makedirs(os.path.dirname(out), exist_ok=True)
    new = tempfile.mkdtemp(prefix=".grade-class-", dir=os.path.dirname(out))
    os.chmod(new, 0o755)
    trouble = write_all(new, chosen, marks)
    with open(os.path.join(new, MARK), "wb") as file:
        file.write(os.fsencode(os.path.realpath(folder)))
    print(summary(chosen, marks))
    out, why = target(folder)                                          # it may be another by now
    if why:
        print(why + f"; the results are in {safe(new)}", file=sys.stderr)
        return 2
    replace(out, new)
    print("\n".join(trouble + [f"marks, feedback and exports: {safe(os.path.relpath(out, engine.ROOT))}"]))
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except OSError as error:
        sys.exit(safe(f"{error.filename}: {error.strerror}"))
