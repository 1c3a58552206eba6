#!/usr/bin/python3
"""class.py FOLDER: grade a class.

FOLDER holds a folder, a .zip or a .tar.gz for each student; in it, for each
exercise, NUMBER/answer.c or NUMBER.c (5.3/answer.c, 5.3.c), and the files that
the exercise asks for beside it. Nothing that a student does stops the rest.
Into build/class/NAME: marks.csv, feedback/STUDENT.html, junit.xml, and what
Gradescope, Autolab and GitHub Classroom read.
"""
import base64
import csv
import html
import json
import os
import re
import shutil
import sys
import tarfile
import tempfile
import zipfile
from concurrent.futures import ThreadPoolExecutor
from xml.sax.saxutils import escape, quoteattr

import engine
from gate import others

MOST_BYTES = 20 << 20           # of one submission, unpacked
RESULTS = {"marks.csv", "junit.xml", "feedback", "gradescope", "autolab", "classroom"}


def unpack(path, work):
    """The folder of a submission, its archive unpacked; or why it cannot be."""
    if os.path.isdir(path):
        return path, ""
    out = tempfile.mkdtemp(dir=work)
    try:
        if path.endswith(".zip"):
            with zipfile.ZipFile(path) as archive:
                if sum(i.file_size for i in archive.infolist()) > MOST_BYTES:
                    return out, "the archive is larger than 20 MB"
                for item in archive.infolist():
                    if (item.external_attr >> 28) != 0xA:              # no links
                        archive.extract(item, out)
        else:
            with tarfile.open(path) as archive:
                members = [m for m in archive.getmembers() if m.isfile()]
                if sum(m.size for m in members) > MOST_BYTES:
                    return out, "the archive is larger than 20 MB"
                for member in members:                                 # files alone, and inside
                    place = os.path.normpath(os.path.join(out, member.name.lstrip("/")))
                    if place.startswith(out + os.sep):
                        os.makedirs(os.path.dirname(place), exist_ok=True)
                        with open(place, "wb") as file:
                            shutil.copyfileobj(archive.extractfile(member), file)
    except Exception as error:                                         # whatever a broken archive raises
        return out, f"the archive cannot be read ({type(error).__name__})"
    # Most archivers put a folder around it.
    inside = os.listdir(out)
    folders = [name for name in inside if os.path.isdir(os.path.join(out, name))]
    if len(folders) == 1 and not any(re.match(r"\d", name) for name in inside):
        return os.path.join(out, folders[0]), ""
    return out, ""


def readable(name):
    """The name of a file as text, whatever its bytes are."""
    return os.fsencode(name).decode("utf-8", "replace")


def answer_folder(folder, exercise, work):
    """Where the answer to an exercise is, or None."""
    place = os.path.join(folder, exercise.number)
    if os.path.isfile(os.path.join(place, "answer.c")):
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


def grade_student(book, chosen, path, name, boxed, work, references):
    """All results of one student, and what is to be said of the submission as a whole."""
    folder, trouble = unpack(path, work)
    results = {}
    for exercise in chosen:
        try:
            place = None if trouble else answer_folder(folder, exercise, work)
            if place is None:
                result = engine.Result(exercise).fail("missing", trouble or f"nothing was handed in for {exercise.number}")
            else:
                result = engine.grade(exercise, place, boxed=boxed, others=references[exercise.name])
        except Exception as error:                                     # a fault of ours must not stop the class
            result = engine.Result(exercise).fail("grader", f"the grader failed: {type(error).__name__}: {error}")
        results[exercise.name] = result
    found = sorted(os.listdir(folder)) if os.path.isdir(folder) else []
    wanted = {e.number for e in book.values()} | {e.number + ".c" for e in book.values()} | {f for e in book.values() for f in e.files}
    odd = [readable(f) for f in found if f not in wanted and not f.startswith(".")]
    return results, trouble, odd


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
    with open(path, "w", encoding="utf-8") as file:
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


def junit(marks):
    out = ['<?xml version="1.0" encoding="UTF-8"?>', "<testsuites>"]
    clean = lambda s: escape(re.sub(r"[^\t\n\x20-\ud7ff\ue000-\ufffd]", "?", s))
    for name, (results, _, _) in marks.items():
        tests = [(r, t) for r in results.values() for t in r.tests]
        out.append(f'<testsuite name={quoteattr(name)} tests="{len(tests)}" failures="{sum(t["state"] != "right" for _, t in tests)}">')
        for r, t in tests:
            out.append(f'<testcase classname={quoteattr(r.exercise.number + " " + r.exercise.title)} name={quoteattr(t["name"])}>'
                       + ("" if t["state"] == "right" else f'<failure message={quoteattr(t["state"])}>{clean(r.trouble or t["said"])}</failure>') + "</testcase>")
        out.append("</testsuite>")
    return "\n".join(out + ["</testsuites>"]) + "\n"


def write_all(out, chosen, marks):
    for folder in ("feedback", "gradescope", "autolab", "classroom"):
        os.makedirs(os.path.join(out, folder), exist_ok=True)
    with open(os.path.join(out, "marks.csv"), "w", newline="", encoding="utf-8") as file:
        table = csv.writer(file)
        table.writerow(["student", *[e.number for e in chosen], "total", "of", "remark"])
        for name, (results, trouble, odd) in marks.items():
            # A name that a spreadsheet would take for a formula is no formula.
            table.writerow(["'" + name if name[0] in "=+-@" else name, *[results[e.name].points for e in chosen], sum(r.points for r in results.values()), sum(e.points for e in chosen),
                            trouble or "; ".join(f"{r.exercise.number}: {r.kind}" for r in results.values() if r.kind not in ("", "missing"))])
    for name, (results, _, odd) in marks.items():
        feedback(name, results, odd, os.path.join(out, "feedback", name + ".html"))
        for folder, text in (("gradescope", json.dumps(gradescope(results), indent=1)), ("autolab", autolab(results)), ("classroom", classroom(results))):
            with open(os.path.join(out, folder, name + (".json" if folder != "classroom" else ".txt")), "w", encoding="utf-8") as file:
                file.write(text + "\n")
    with open(os.path.join(out, "junit.xml"), "w", encoding="utf-8") as file:
        file.write(junit(marks))


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
    folder = sys.argv[1].rstrip("/") if len(sys.argv) > 1 else ""
    if not os.path.isdir(folder):
        print(f"there is no folder {folder}" if folder else "say which: make grade-class CLASS=folder", file=sys.stderr)
        return 2
    boxed = engine.sandbox_works()
    if not boxed:
        print("The kernel forbids the sandbox (bubblewrap cannot make its namespaces), so submissions would run with your rights.", file=sys.stderr)
        allowed = os.environ.get("WITHOUT_SANDBOX") == "yes" or (sys.stdin.isatty() and input("Run them all the same? [y/N] ").strip().lower() == "y")
        if not allowed:
            print("Nothing was run. (WITHOUT_SANDBOX=yes runs them unattended.)", file=sys.stderr)
            return 1
    out = os.path.join(engine.ROOT, "build/class", readable(os.path.basename(os.path.abspath(folder))))
    if os.path.isdir(out) and not set(os.listdir(out)) <= RESULTS:
        print(f"{os.path.relpath(out, engine.ROOT)}, where the results go, holds other files: move them, or give the class another name", file=sys.stderr)
        return 1
    book = engine.exercises()
    students = {}
    for entry in sorted(os.listdir(folder)):
        path = os.path.join(folder, entry)
        if not entry.startswith(".") and not os.path.islink(path) and (os.path.isdir(path) or entry.endswith((".zip", ".tar.gz", ".tgz", ".tar"))):
            name = readable(re.sub(r"\.(zip|tar\.gz|tgz|tar)$", "", entry))
            while name in students:                                    # ann and ann.zip are two
                name += "+"
            students[name] = path
    if not students:
        print(f"{folder} holds no folder and no archive of a student", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory(prefix="tangled-class-") as work:
        # The exercises that somebody handed in, and those that were asked for.
        asked = [n for n in re.split(r"[ ,]+", os.environ.get("EX", "")) if n]
        chosen = [e for e in book.values() if e.number in asked or e.number.split(".")[0] in asked] if asked else list(book.values())
        if not asked:
            seen = set()
            for path in students.values():
                inside, _ = unpack(path, work)
                seen |= {re.sub(r"\.c$", "", n) for n in os.listdir(inside)}
            chosen = [e for e in chosen if e.number in seen]
        if not chosen:
            print("nobody handed in an exercise: want NUMBER/answer.c or NUMBER.c, such as 5.3.c", file=sys.stderr)
            return 1
        references = {e.name: others(book, e, tempfile.mkdtemp(dir=work)) for e in chosen}
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            jobs = {name: pool.submit(grade_student, book, chosen, path, name, boxed, work, references) for name, path in students.items()}
            marks = {name: job.result() for name, job in jobs.items()}
    shutil.rmtree(out, ignore_errors=True)
    write_all(out, chosen, marks)
    print(summary(chosen, marks))
    print(f"marks, feedback and exports: {os.path.relpath(out, engine.ROOT)}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
