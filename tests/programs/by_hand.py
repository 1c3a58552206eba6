"""by_hand.py: checks of the programs that are more than a command and its answer."""
import os
import pty
import re
from glob import glob

from folder import PROGRAMS, ROOT


def every_program(folder):
    """Each explains itself, and knows what it does not know."""
    for program in PROGRAMS:
        status, out, err = folder.run(f"{program} --help")
        folder.report(status == 0 and out.startswith(f"usage: {program}") and not err and "  --help  " in out.splitlines()[-1], f"{program} --help")
        folder.refuses(f"{program} --nonsense", 2, "--nonsense is not an option")
        status, out, err = folder.run(f"{program} > /dev/full")
        folder.report(status == 1 and err == f"{program}: standard output: No space left on device\n", f"{program} on a full disk", err)
        folder.prints(program)


def rules(folder):
    """The rules of every option name options that are there."""
    for path in sorted(glob(ROOT + "/tangled/programs/*.c")):
        with open(path, encoding="utf-8") as file:
            table = file.read()
        names = set(re.findall(r'\{"(--[a-z0-9-]+)",', table)) | {"operands"}
        rules = re.findall(r"\.(?:needs|excludes|takes) = (\{[^}]*\}|(?:\"[^\"]*\"\s*)+)", table)
        named = set(re.findall(r"--[a-z0-9-]+|operands", " ".join(rules)))
        folder.report(named <= names and len(rules) == table.count(".needs =") + table.count(".excludes =") + table.count(".takes ="),
                      f"{os.path.basename(path)[:-2]}: {len(rules)} rules name options that are there", str(named - names))


def what_is_kept(folder):
    """A model or a table that is there already is lost to nothing that goes wrong."""
    folder.run("sgd --epochs 500 --save half.model; cp half.model kept.model")
    folder.write("zero.model", "tangled-neurons 1\nlayers 2 1\nactivation sigmoid\nbias yes\nshift 135 66\nscale 1 1\ntheta 3\n0\n0\n0\n")
    folder.refuses("sgd --load zero.model --data $DATA/people.csv --learning-rate 1.7e308 --batch all --loss sse --epochs 1 --save kept.model", 1,
                   "the parameters have grown beyond all numbers; the learning rate is too large")
    folder.report(folder.read("half.model") == folder.read("kept.model") != "", "a training that diverges spoils no model")
    folder.report(not folder.names("half.model.", "kept.model."), "nothing is left beside a model")
    folder.write("old.csv", "old\n")
    folder.write("many.csv", "x,kind\n" + "".join(f"{i % 37},{'k' * 37}{i % 60:02d}\n" for i in range(300)))
    status, _, _ = folder.run("classify --data many.csv --epochs 2 --csv old.csv >&-")
    folder.report(status == 1 and folder.read("old.csv").startswith("epoch,train loss"), "a closed standard output spoils no file", folder.read("old.csv")[:60])
    status, _, err = folder.run("ulimit -f 1; classify --layers 2,50,3 --rows 30 --epochs 1 --save large.model > /dev/null")
    folder.report(status == 1 and err == "classify: large.model: File too large\n" and not folder.names("large.model"), "a file that may not grow", f"{status} {err!r} {folder.names('large')}")


def answers(folder):
    status, out, err = folder.run("sgd --ask --epochs 100", "133\nabc,1\n133,65\n")
    folder.report(status == 1 and out.count("prediction = ") == 1 and err.splitlines() == [
        "sgd: line 1: '133' has 1 numbers, not 2", "sgd: line 2: 'abc' is not a number",
        "sgd: 2 lines were not answered"], "a bad line is answered and passed over", err)


def terminals(folder):
    """On a terminal: a prompt that names the columns, and a sign of life."""
    try:
        for end in pty.openpty():
            os.close(end)
    except OSError:
        folder.report(True, "what a terminal shows # SKIP there are no terminals here")
        return
    status, seen = folder.terminal("sgd --ask --epochs 10", says="133,65\n\x04")
    folder.report(status == 0 and seen.count("weight,height? ") == 2 and seen.count("prediction = ") == 1, "a person is prompted", seen[-300:])
    folder.run("sgd --data $DATA/xor.csv --layers 3,2,1 --epochs 20 --save three.model")
    status, seen = folder.terminal("sgd --load three.model --ask", says="1,0,1\n\x04")
    folder.report(status == 0 and seen.count("x1,x2,x3? ") == 2 and seen.count("prediction = ") == 1, "and asked for as many numbers as a loaded model takes", seen[-300:])
    for command, says, name in (("sgd --epochs 300", "Emily = ", "a training"), ("sgd --seeds 60 --epochs 10", "runs = 60", "many trainings"),
                                ("descend --seeds 30 --epochs 1 --layers 2,2,1", "runs = 30", "many descents"),
                                ("classify --seeds 30 --epochs 1 --rows 30 --layers 2,3", "learned = ", "many classifiers")):
        status, seen = folder.terminal(command, tick=0.125)
        percents = [int(number) for number in re.findall(r"\r *(\d+) %", seen)]
        folder.report(status == 0 and len(percents) > 5 and percents == sorted(percents) and percents[0] > 0 and percents[-1] <= 100 and says in seen,
                      f"{name}: how far a long one is", f"{status} {percents} {seen[-300:]!r}")
        folder.report(not re.search(r"%[ ]*\w", seen), f"{name}: and that is cleared away before anything else is said", seen[-300:])
        status, seen = folder.terminal(command)
        folder.report(status == 0 and " %" not in seen and says in seen, f"{name}: a short one says nothing of it", f"{status} {seen[-300:]!r}")


def large(folder):
    """Work grows as the input does, and memory as the numbers that are kept."""
    folder.grows("head -c SIZE /dev/zero > zeros; loss --describe zeros", 10000, 64000000)
    folder.grows("feedforward --layers SIZE,1 $(seq SIZE)", 1000, 80000)
    folder.write("many.sh", "echo x,label; yes 1,0 | head -n 10000000")
    folder.run("sh many.sh > many.csv")
    for command in ("loss --describe many.csv", "sgd --epochs 0 --layers 1,1 --data many.csv"):
        _, memory, status = folder.used(f"exec {command} > many.txt")
        folder.report(status == 0 and memory < 420_000 * (1 if folder.plain else 4), f"{command}: ten million rows in {memory // 1024} MB", str(status))


def given_back(folder):
    """Each line that is answered, and each of many trainings, gives its memory back."""
    if not folder.plain:
        folder.report(True, "memory is given back # SKIP the sanitizers keep it for a while")
        return
    folder.write("ask.sh", "yes 133,65 | head -n 100000")
    folder.prints("sh ask.sh > ask.txt; (ulimit -v 30000; sgd --epochs 1 --ask < ask.txt) | wc -l", ["100002"])
    for command in ("sgd --seeds 20000 --epochs 1", "descend --seeds 300 --epochs 1 --layers 2,2,1", "classify --seeds 3000 --epochs 1 --rows 30"):
        folder.prints(f"(ulimit -v 30000; {command}) > /dev/null && echo done", ["done"])


CHECKS = {check.__name__.replace("_", "-"): check for check in (large, given_back, every_program, rules, what_is_kept, answers, terminals)}
LONG = {"large", "given-back"}
