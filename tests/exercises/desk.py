#!/usr/bin/python3
"""desk.py VERB [EX]: the student's desk.

list          all exercises, with their state and points
lay EX        put the starter into work/EX, and say what to do
grade [EX]    grade one answer, or show the progress over the book
hint EX       the next hint
reset EX      begin again; the old file is kept
watch [EX]    grade again whenever an answer is saved
table         what each exercise takes, for a teacher
"""
import json
import os
import shutil
import sys
import tempfile
import textwrap
import time

import engine

WORK = os.environ.get("WORK") or os.path.join(engine.ROOT, "work")


def stop(message):
    print(message, file=sys.stderr)
    sys.exit(2)


def find(book, number):
    if " " in number.strip():
        stop(f"one at a time: make {sys.argv[1]} EX={number.split()[0]}")
    for exercise in book.values():
        if number.strip().replace("-", "_") in (exercise.number, exercise.name):
            return exercise
    stop(f"there is no exercise {number}; make exercise lists them")


def folder(exercise):
    return os.path.join(WORK, exercise.number)


def state(exercise, **change):
    """What is kept of an exercise: whether it was done, its points, and the hints that were seen."""
    path = os.path.join(folder(exercise), ".state")
    kept = {"done": False, "points": 0, "hints": 0}
    try:
        with open(path, encoding="utf-8") as file:
            kept |= json.load(file)
    except (OSError, ValueError, TypeError):
        pass
    if change:
        kept |= change
        with open(path + ".part", "w", encoding="utf-8") as file:
            json.dump(kept, file)
        os.replace(path + ".part", path)
    return kept


def laid(exercise):
    return os.path.exists(os.path.join(folder(exercise), "answer.c"))


def show_list(book):
    total = reached = 0
    chapter = None
    for exercise in book.values():
        if exercise.chapter != chapter:
            chapter = exercise.chapter
            print(("" if chapter.startswith("01") else "\n") + f"Chapter {exercise.number.split('.')[0]}")
        kept = state(exercise) if laid(exercise) else {"done": False, "points": 0}
        total += exercise.points
        reached += kept["points"]
        word = "done" if kept["done"] else "tried" if laid(exercise) else "new"
        print(f"  {exercise.number:<5}{word:<7}{kept['points']:>2} of {exercise.points:<3} {exercise.kind:<10} {exercise.title}")
    print(f"\n{reached} of {total} points. `make exercise EX=1.1` begins one.")


MINUTES = {"1": 10, "2": 20, "3": 40}


def show_table(book):
    print(f"{'':5} {'exercise':29} {'kind':10} {'points':>6} {'minutes':>7}  needs")
    for e in book.values():
        needs = ", ".join([book[a].number for a in e.after] + e.files)
        print(f"{e.number:5} {e.title:29.29} {e.kind:10} {e.points:6} {MINUTES[e.level]:7}  {needs}".rstrip())


def lay(book, exercise):
    os.makedirs(folder(exercise), exist_ok=True)
    answer = os.path.join(folder(exercise), "answer.c")
    here = f"work/{exercise.number}/answer.c"
    if os.path.exists(answer):
        print(f"{here} is there already, and stays as it is.\n(`make reset EX={exercise.number}` begins again.)")
    else:
        shutil.copyfile(os.path.join(engine.ROOT, f"tangled/exercises/{exercise.name}.c"), answer)
        print(f"Exercise {exercise.number}: {exercise.title}\nThe starter is in {here}.")
    for name in exercise.after:
        print(f"It builds upon exercise {book[name].number}, {book[name].title}.")
    print(f"Its text is at the end of book/{exercise.chapter}.nw and, after make html, in\n"
          f"build/html/{exercise.chapter}.html#ex-{exercise.name.replace('_', '-')}\n"
          f"Edit the file" + (f", make {' and '.join(exercise.files)} beside it" if exercise.files else "") + f", then: make grade EX={exercise.number}")


def reset(exercise):
    answer = os.path.join(folder(exercise), "answer.c")
    if not os.path.exists(answer):
        stop(f"nothing was begun in work/{exercise.number}; make exercise EX={exercise.number} begins")
    if input(f"Put the starter in the place of work/{exercise.number}/answer.c?\nThe old file is kept. [y/N] ").strip().lower() != "y":
        print("Nothing was changed.")
        return
    n = 1
    while os.path.exists(answer.replace("answer.c", f"answer-{n}.c")):
        n += 1
    os.rename(answer, answer.replace("answer.c", f"answer-{n}.c"))
    shutil.copyfile(os.path.join(engine.ROOT, f"tangled/exercises/{exercise.name}.c"), answer)
    state(exercise, done=False, points=0)
    print(f"Begun again. The old file is work/{exercise.number}/answer-{n}.c.")


def hint(exercise):
    if not laid(exercise):
        stop(f"try it first: make exercise EX={exercise.number}")
    seen = state(exercise)["hints"]
    seen = min(seen + 1, len(exercise.hints))
    state(exercise, hints=seen)
    for i in range(seen):
        print(wrapped(f"Hint {i + 1} of {len(exercise.hints)}: {exercise.hints[i]}"))
    if seen == len(exercise.hints):
        print("That was the last.")


def objects_of(exercise, source, work):
    """The answer of an exercise that another builds upon, compiled both ways."""
    place, out = os.path.join(work, exercise.name + "-in"), os.path.join(work, exercise.name + "-out")
    os.mkdir(place), os.mkdir(out)
    shutil.copyfile(source, os.path.join(place, "answer.c"))
    for name, flags in (("plain", ["-O1"]), ("watched", ["-O1", *engine.WATCH])):
        status, _, ended, _ = engine.compiled(exercise, place, ["-w", *flags], f"{out}/{exercise.name}.{name}.o")
        if status or ended:
            stop(f"{source} does not compile; grade it first")
    return f"{out}/{exercise.name}"


def grade(book, exercise, anyway):
    """Grade and explain. True if everything is right."""
    if not laid(exercise):
        stop(f"nothing was begun in work/{exercise.number}; make exercise EX={exercise.number} begins")
    with tempfile.TemporaryDirectory() as work:
        others = []
        for name in exercise.after:
            first = book[name]
            if state(first)["done"] if laid(first) else False:
                others.append(objects_of(first, os.path.join(folder(first), "answer.c"), work))
            elif anyway:
                print(f"With the reference of {first.number} in the place of yours:")
                others.append(objects_of(first, os.path.join(engine.ROOT, f"tangled/solutions/{name}.c"), work))
            else:
                print(f"{exercise.number} can't be checked until {first.number} passes ({first.title}).\n"
                      f"To go on with the reference in its place: make grade EX={exercise.number} ANYWAY=1")
                return False
        result = engine.grade(exercise, folder(exercise), others=others)
    state(exercise, done=result.passed, points=result.points)
    explain(exercise, result)
    return result.passed


def wrapped(text):
    """For a terminal; code, which is indented, and what the compiler says stay as they are."""
    return "\n".join(line if line.startswith("    ") else textwrap.fill(line, 70, break_long_words=False, break_on_hyphens=False) for line in text.split("\n"))


def explain(exercise, result):
    print(f"Exercise {exercise.number}: {exercise.title}")
    if result.trouble:
        print("\n" + (result.trouble if result.kind == "compiler" else wrapped(result.trouble)))
        if result.kind == "compiler":
            print("\nMend this first; nothing was run.")
        return
    first = None
    for test in result.tests:
        print(f"  {'✓' if test['state'] == 'right' else '✗'} {test['name'].replace('_', ' ')}")
        first = first or (test if test["state"] != "right" else None)
    if first:
        print("\n" + wrapped(first["said"]))
        if result.warnings:
            print("\nThe compiler remarks:\n" + wrapped(result.warnings))
        seen = state(exercise)["hints"]
        if seen < len(exercise.hints):
            print(f"\n{result.points} of {exercise.points} points. Hint {seen + 1} of {len(exercise.hints)} is waiting: make hint EX={exercise.number}")
        else:
            print(f"\n{result.points} of {exercise.points} points. All hints were shown: read them again with make hint EX={exercise.number}")
        return
    print(f"\nRight. {result.points} of {exercise.points} points.")
    if any(test["leak"] for test in result.tests):
        print("One thing more: memory that was allocated is not freed.")
    elif result.warnings:
        print("One thing more; the compiler remarks:\n" + wrapped(result.warnings))


def watch(book, chosen):
    """Grade again within a second of each save."""
    if chosen and not laid(chosen):
        stop(f"nothing was begun in work/{chosen.number}; make exercise EX={chosen.number} begins")
    seen, told = {}, False
    while True:
        for exercise in [chosen] if chosen else book.values():
            path = os.path.join(folder(exercise), "answer.c")
            now = [os.stat(p).st_mtime_ns for p in [path] + [os.path.join(folder(exercise), f) for f in exercise.files] if os.path.exists(p)]
            if not os.path.exists(path):
                continue
            if path in seen and seen[path] != now:
                print("\n" + time.strftime("%H:%M:%S"))
                grade(book, exercise, True)
                sys.stdout.flush()
            seen[path] = now
        if not told:                    # what is saved from here on is seen
            print("Watching; save an answer to grade it. (Ctrl-C ends.)", flush=True)
        told = True
        time.sleep(0.2)


def main():
    verb, number = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 and sys.argv[2] else None
    book = engine.exercises()
    exercise = find(book, number) if number else None
    if verb == "list" or (verb == "grade" and not exercise):
        if verb == "grade":
            for one in book.values():
                if laid(one):
                    with open(os.devnull, "w") as quiet:
                        out, sys.stdout = sys.stdout, quiet
                        try:
                            grade(book, one, True)
                        finally:
                            sys.stdout = out
        show_list(book)
    elif verb == "table":
        show_table(book)
    elif verb == "watch":
        try:
            watch(book, exercise)
        except KeyboardInterrupt:
            print()
    elif not exercise:
        stop(f"say which: make {verb} EX=1.1")
    elif verb == "lay":
        lay(book, exercise)
    elif verb == "reset":
        reset(exercise)
    elif verb == "hint":
        hint(exercise)
    elif verb == "grade":
        sys.exit(0 if grade(book, exercise, os.environ.get("ANYWAY")) else 1)


try:
    main()
except EOFError:
    stop("\nNothing was changed.")
except OSError as error:
    stop(f"{error.filename}: {error.strerror}")
