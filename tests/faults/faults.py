#!/usr/bin/python3
"""faults.py BIN SHIM: the world fails in every way that can be arranged. TAP.

Every allocation fails in turn; disks are full, folders read-only, pipes
closed; programs are interrupted. Each time: one clear line and the right
status, or success; never a crash, a half file, or anything lost.
"""
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time

sys.path.insert(1, "tests")
import record                                              # noqa: E402

BIN, SHIM = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
ROOT = os.getcwd()
HANGS = 600     # seconds
count = failures = allocations = 0
os.chdir(tempfile.mkdtemp(prefix="tangled-faults-"))
DATA = os.getcwd() + "/data"
shutil.copytree(ROOT + "/tangled/data", DATA)


def report(good, name, why=""):
    global count, failures
    count += 1
    failures += not good
    print(f"{'ok' if good else 'not ok'} {count} - {name}" + (f"\n  # {why}" if why and not good else ""), flush=True)


def run(words, env=None, **more):
    return subprocess.run([f"{BIN}/{words[0]}"] + words[1:], capture_output=True, text=True, timeout=HANGS,
                          env={"PATH": "/usr/bin:/bin", **(env or {})}, **more)


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


# ---- every allocation fails in turn, alone and with all that follow
rent, xor, people = DATA + "/rent.csv", DATA + "/xor.csv", DATA + "/people.csv"
COMMANDS = [
    "neuron 1 2", "neuron --gates --csv out", "sigmoid --table 0,1,0.5 --csv out", "sigmoid --naive 2 3",
    "feedforward --layers 2,3,1", f"feedforward --load {DATA}/xor.txt 0 1", f"feedforward --load {DATA}/xor.txt --csv out --plane 0,1,0,1",
    "feedforward --dot", "loss --truth 1,0 --prediction 0,1", f"loss --describe {people}", f"loss --fit {rent} --csv out --surface out2",
    "backprop", "backprop --bug sign", "backprop --csv out --differences out2", f"backprop --data {xor}",
    "sgd --epochs 2", "sgd --epochs 2 --save out --csv out2", f"sgd --data {xor} --epochs 2 --predict 0,0,1",
    "sgd --seeds 3 --epochs 2 --csv out", f"sgd --load {DATA}/xor.txt --data two.csv --epochs 1",
    "descend --epochs 1 --layers 2,2,1 --save out --csv out2", "descend --seeds 2 --epochs 1 --layers 2,2,1 --csv out", "descend --spread --csv out", "descend --valley --csv out",
    "descend --points --csv out", f"descend --data {people} --epochs 1", "speed --memory --csv out",
    "classify --epochs 2 --rows 30 --csv out --save out2 --patience 1", "classify --data classes.csv --epochs 2 --loss squared --save out", "classify --load classes.model --evaluate --data classes.csv",
    "classify --load classes.model --predict 1,2 --predict 3,4", "classify --totals 1,2 --csv out", "classify --points --rows 30 --csv out", "classify --seeds 2 --epochs 1 --rows 30 --layers 2,3"]
write("classes.csv", "a,b,kind\n" + "".join(f"{i % 7},{i % 5},{['fox', 'two words', 'c'][i % 3]}\n" for i in range(20)))
subprocess.run([f"{BIN}/classify", "--data", "classes.csv", "--epochs", "2", "--save", "classes.model"], check=True, stdout=subprocess.DEVNULL)
write("two.csv", "a,b,label\n0,0,0\n0,1,1\n")
for command in COMMANDS:
    words = command.split()
    honest = run(words, {"LD_PRELOAD": SHIM, "COUNT_TO": "count"})
    made = {name: open(name).read() for name in ("out", "out2") if os.path.exists(name)}
    total = int(open("count").read())
    allocations += total
    wrong = []
    for env in ({}, {"FAIL_ON": "1"}):
        for at in range(1, total + 1):
            for name in made:
                write(name, "old")
            done = run(words, {"LD_PRELOAD": SHIM, "FAIL_AT": str(at), **env})
            clean = done.returncode == honest.returncode and done.stdout == honest.stdout and done.stderr == honest.stderr
            told = done.returncode == 1 and re.fullmatch(rf"{words[0]}: .*(memory|temporary file|no temporary).*\n", done.stderr)
            files = all(open(name).read() in (("old", text) if not clean else (text,)) for name, text in made.items())
            left = [f for f in os.listdir() if f.startswith("out") and f not in made]
            if not (clean or told) or not files or left:
                wrong.append((at, bool(env), done.returncode, done.stderr[-200:], files, left))
    report(not wrong and honest.returncode == ("--bug" in words), f"{command.replace(DATA, '...')}: {total} allocations, each failing in turn", f"{honest.stderr} {wrong[:3]}")
    for name in made:
        os.remove(name)

# ---- what measures prints other times each time, so its output is not compared
for words, first in ((['speed'], 12), (['speed', '--widths'], 13)):
    done = [run(words, {"LD_PRELOAD": SHIM, "FAIL_AT": str(at)}) for at in range(4, first + 1)]
    odd = [(at, d.returncode, d.stderr) for at, d in enumerate(done, 4) if d.returncode != 1 or d.stderr != "speed: out of memory\n"]
    report(not odd, f"{' '.join(words)}: each allocation fails in turn", str(odd))

# The third is the room to print, which is not missed; from the fourth on they are the roof's.
done = [run(["speed", "--roof"], {"LD_PRELOAD": SHIM, "FAIL_AT": str(at)}) for at in range(4, 15)]
odd = [(at, d.returncode, d.stderr) for at, d in enumerate(done, 4) if d.returncode != 1 or d.stderr != "speed: out of memory\n"]
report(not odd, "speed --roof: each allocation fails in turn", str(odd))

# ---- every output goes where it cannot
for command in COMMANDS:
    words = command.split()
    with open("/dev/full", "w") as full:
        done = subprocess.run([f"{BIN}/{words[0]}"] + words[1:], stdout=full, stderr=subprocess.PIPE, text=True)
    silent = not run(words).stdout
    bug = "--bug" in words
    report(silent or bug or (done.returncode == 1 and done.stderr == f"{words[0]}: standard output: No space left on device\n"),
           f"{command.replace(DATA, '...')} > /dev/full", f"{done.returncode} {done.stderr!r}")
for where, says in (("/dev/full", "No space left on device"), ("no/where", "No such file or directory"), (".", "Is a directory"),
                    (rent + "/x", "Not a directory")):
    for command, path in (("neuron --gates --csv", where), ("sigmoid --table 0,1,1 --csv", where), (f"loss --fit {rent} --csv", where),
                          ("sgd --epochs 1 --csv", where), ("sgd --epochs 1 --save", where), ("backprop --csv", where),
                          ("feedforward --csv", where)):
        words = command.split() + [path]
        done = run(words)
        report(done.returncode == 1 and done.stderr == f"{words[0]}: {path}: {says}\n", f"{command.replace(DATA, '...')} {os.path.basename(path) or path}: {says}",
               f"{done.returncode} {done.stderr!r}")

# ---- files may grow no further: the old file stays, and nothing beside it
def stunt():
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (5, 5))


for command in ("neuron --gates --csv kept", "sgd --epochs 5 --save kept", "sigmoid --table 0,999,1 --csv kept", "backprop --csv kept"):
    words = command.split()
    write("kept", "old")
    done = run(words, preexec_fn=stunt)
    report(done.returncode == 1 and done.stderr == f"{words[0]}: kept: File too large\n" and open("kept").read() == "old"
           and not [f for f in os.listdir() if f.startswith("kept.")], f"{command} where files may not grow", f"{done.returncode} {done.stderr!r} {os.listdir()}")

# ---- a closed pipe ends a program, and leaves no file
for command in ("sgd --epochs 100000 --save piped", "sigmoid --table 0,99999,1"):
    words = command.split()
    done = subprocess.Popen([f"{BIN}/{words[0]}"] + words[1:], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    done.stdout.close()
    done.wait(timeout=HANGS)
    # The model is saved before the last output is flushed: whole, or not at all.
    whole = not os.path.exists("piped") or run(["sgd", "--load", "piped", "--predict", "133,65"]).returncode == 0
    left = [f for f in os.listdir() if f.startswith("piped.")]
    report(done.returncode in (-signal.SIGPIPE, 1) and whole and not left, f"{command} | true", f"{done.returncode} {left}")

# ---- an interrupt at any time leaves the old model or the new one
run(["sgd", "--epochs", "50", "--save", "kept.model"])
old = open("kept.model").read()
began = time.monotonic()
run(["sgd", "--epochs", "20000", "--seed", "9", "--save", "new.model"])
took = time.monotonic() - began
new = open("new.model").read()


def interrupt(epochs, after, how):
    """Which model is there when a training is interrupted after some seconds."""
    process = subprocess.Popen([f"{BIN}/sgd", "--epochs", str(epochs), "--seed", "9", "--save", "kept.model"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL))     # it may be ignored where this runs behind a shell
    time.sleep(after)
    process.send_signal(how)
    process.wait()
    now = open("kept.model").read()
    write("kept.model", old)
    return "old" if now == old else "new" if now == new else "half"


# The interrupts are spread over the time that a training takes on this machine, from its start to when it has saved.
states = [interrupt(20000, took * i / 50, signal.SIGINT if i % 2 else signal.SIGKILL) for i in range(60)]
report("half" not in states, "60 interrupts of a training that saves", str(states))
# This one would take minutes, and is interrupted at once.
report(interrupt(1000000000, 0, signal.SIGINT) == interrupt(1000000000, 0, signal.SIGKILL) == "old", "a training that is interrupted keeps the old model")

record.save(fault_commands=len(COMMANDS), allocations_failed=2 * allocations, interrupts=60, fault_checks=count)
print(f"1..{count}")
sys.exit(failures > 0)
