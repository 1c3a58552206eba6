#!/usr/bin/python3
"""programs.py BIN: run the programs in folder BIN as people do.

Each check is a command, the exit status, and what it must print: exact lines
on standard output, or the one line on standard error. A line of TAP for each.
None asks how long something takes on this machine: how work grows is measured
against itself, and the clock of a terminal is one that the test sets.
"""
import os
import pty
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
from glob import glob

import record

BIN = os.path.abspath(sys.argv[1])
PLAIN = BIN.endswith("build/bin")     # the sanitizers need more memory
HANGS = 600     # seconds
ROOT = os.getcwd()
count = failures = bad_inputs = 0


def report(good, name, why=""):
    global count, failures
    count += 1
    failures += not good
    print(f"{'ok' if good else 'not ok'} {count} - {name}" + (f"\n  # {why}" if why and not good else ""))


def run(command, stdin=""):
    child = subprocess.Popen(["sh", "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=ENVIRONMENT, start_new_session=True)
    try:
        out, err = child.communicate(stdin, timeout=HANGS)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.communicate()
        return -1, "", "hangs"
    return child.returncode, out, err


def prints(command, *lines, stdin=""):
    """Status 0, nothing on stderr, and all these lines among the output."""
    status, out, err = run(command, stdin)
    missing = [line for line in lines if line not in out.splitlines()]
    report(status == 0 and not err and not missing, command, f"status {status}, stderr {err!r}, missing {missing}, got {out[-400:]!r}")


def values(command, **wanted):
    """Status 0 and `name = value` within (low, high)."""
    status, out, _ = run(command)
    found = dict(line.split(" = ", 1) for line in out.splitlines() if " = " in line)
    wrong = {name: found.get(name) for name, (low, high) in wanted.items()
             if name not in found or not low <= float(found[name].split()[0]) <= high}
    report(status == 0 and not wrong, command, f"status {status}, wrong {wrong}")


def refuses(command, status, message, stdin="", note=""):
    """This status, and exactly this line on stderr. What is misused (2) is refused before anything is done or printed."""
    global bad_inputs
    got, out, err = run(command, stdin)
    bad_inputs += 1
    program = command.split()[0]
    if status == 2:
        message += f"; see {program} --help"
    report(got == status and err == f"{program}: {message}\n" and not (status == 2 and out), command + note,
           f"status {got}, stderr {err!r}, want {message!r}, stdout {out[:200]!r}")


def worked(command):
    """The seconds that a processor works for a command, at its best."""
    def seconds():
        usage = resource.getrusage(resource.RUSAGE_CHILDREN)
        return usage.ru_utime + usage.ru_stime
    took = []
    for _ in range(3):
        before = seconds()
        if run(command)[0] < 0:
            return float("inf")
        took.append(seconds() - before)
    return min(took)


def grows(command, size, most):
    """Four times as long an input takes not much more than four times the work; sixteen times would be a square's.
    An input that is long for this machine is found by doubling."""
    while (short := worked(command.replace("SIZE", str(size)))) < 0.05 and 8 * size <= most:
        size *= 2
    long = worked(command.replace("SIZE", str(4 * size)))
    report(long < 10 * max(short, 0.05), f"the work of {command} grows as its input does", f"{size}: {short:.3f} s, {4 * size}: {long:.3f} s")


def terminal(command, says="", tick=0):
    """What is seen of a program on a terminal, where a clock moves on by a tick whenever it is looked at."""
    ours, its = pty.openpty()
    child = subprocess.Popen(command.split(), stdin=its, stdout=its, stderr=its, close_fds=True, executable=os.path.join(BIN, command.split()[0]),
                             env={**ENVIRONMENT, "LD_PRELOAD": ROOT + "/build/tests/clock.so", "TICK": str(tick),
                                  "ASAN_OPTIONS": ENVIRONMENT["ASAN_OPTIONS"] + ":verify_asan_link_order=0"})
    os.close(its)
    os.write(ours, says.encode())
    hangs = threading.Timer(HANGS, child.kill)
    hangs.start()
    seen = b""
    while True:
        try:
            got = os.read(ours, 65536)
        except OSError:         # so a terminal tells that nobody is there any more
            break
        if not got:
            break
        seen += got
    os.close(ours)
    status = child.wait()
    hangs.cancel()
    return status, seen.decode()


def write(path, text):
    with open(path, "w") as file:
        file.write(text)


# A copy of the data: a broken program must not spoil the book's.
os.chdir(tempfile.mkdtemp(prefix="tangled-"))
DATA = os.getcwd() + "/data"
shutil.copytree(ROOT + "/tangled/data", DATA)
ENVIRONMENT = {"PATH": BIN + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8", "DATA": DATA,
               "ASAN_OPTIONS": "detect_leaks=1:exitcode=99", "UBSAN_OPTIONS": "halt_on_error=1:exitcode=98"}

# Every program explains itself, and knows what it does not know.
for program in "neuron sigmoid feedforward loss backprop sgd descend speed classify".split():
    status, out, err = run(f"{program} --help")
    report(status == 0 and out.startswith(f"usage: {program}") and not err and "  --help  " in out.splitlines()[-1],
           f"{program} --help")
    refuses(f"{program} --nonsense", 2, "--nonsense is not an option")
    status, out, err = run(f"{program} > /dev/full")
    report(status == 1 and err == f"{program}: standard output: No space left on device\n", f"{program} on a full disk", err)
    prints(program)

# neuron
prints("neuron", "total = 7", "output = 1")
prints("neuron --weights 0,1 --bias 4 2 3", "total = 7", "output = 1")
prints("neuron --weights=-1 --bias=-0.5 2", "total = -2.5", "output = 0")
prints("neuron --gates", "and(0,0) = 0", "and(0,1) = 0", "and(1,0) = 0", "and(1,1) = 1", "or(0,0) = 0", "or(1,1) = 1",
       "nand(1,1) = 0", "nand(0,0) = 1", "not(0) = 1", "not(1) = 0", "and_right = 4", "or_right = 4", "nand_right = 4",
       "not_right = 2", "xor_right = 3")
refuses("neuron --weights 1,1 2 3 4", 2, "2 weights but 3 inputs")
for bad, says in (("nan", "'nan' is not a number"), ("inf", "'inf' is not a number"), ("1e999", "'1e999' is too large a number"),
                  ("abc", "'abc' is not a number"), ("''", "'' is not a number"), ("12abc", "'12abc' is not a number")):
    refuses(f"neuron --bias {bad}", 2, f"--bias: {says}")
    refuses(f"neuron --weights 1,{bad}", 2, f"--weights: {says}")
    refuses(f"neuron 1 {bad}", 2, says)
refuses("neuron --bias", 2, "--bias needs a value: B")
refuses("neuron --bias --gates", 2, "--bias needs a value: B")
refuses("neuron --gates=yes", 2, "--gates takes no value")
refuses("neuron --bias 1 --bias 2", 2, "--bias is given twice")
refuses("neuron --gates --csv no/where.csv", 1, "no/where.csv: No such file or directory")

# sigmoid
prints("sigmoid", "total = 7", "output = 0.9990889488055994")
prints("sigmoid --weights 1 --bias 0 0", "output = 0.5", "slope = 0.25")
prints("sigmoid --weights 1 --bias 0 --naive 710", "output = 1", "naive = 1", "quotient = nan")
prints("sigmoid --weights 1 --bias 0 --naive -710", "naive = 0")
prints("sigmoid --table -1,1,1", "z,step,sigmoid,slope", "0,1,0.5,0.25")
report(len(run("sigmoid --table 0,1,0.1")[1].splitlines()) == 12, "a table from 0 to 1 by a tenth has 11 rows")
prints("sigmoid --table 0,1,0.5 --csv table.csv && wc -l < table.csv", "4")
refuses("sigmoid --table 1,0,1", 2, "--table: want FROM,TO,STEP with FROM up to TO and STEP over 0")
refuses("sigmoid --table 0,1,0", 2, "--table: want FROM,TO,STEP with FROM up to TO and STEP over 0")
refuses("sigmoid --table 0,1", 2, "--table: want FROM,TO,STEP with FROM up to TO and STEP over 0")
refuses("sigmoid --table 0,1,1e-9", 2, "--table: over a million rows")

# feedforward
prints("feedforward", "h1 = 0.9525741268224334", "h2 = 0.9525741268224334", "o1 = 0.7216325609518421",
       "layer1[0] = 0.9525741268224334", "layer2[0] = 0.7216325609518421")
for a, b, low, high in ((0, 0, 0, 0.001), (0, 1, 0.999, 1), (1, 0, 0.999, 1), (1, 1, 0, 0.001)):
    values(f"feedforward --load $DATA/xor.txt {a} {b}", o1=(low, high))
prints("feedforward --layers 3,4,4,2 1 2 3 | tail -n 1 | cut -c 1-11", "layer3[1] =")
prints("feedforward --dot | dot -Tplain | grep -c ^edge", "6")
prints("feedforward --load $DATA/xor.txt --plane 0,1,0,1 --csv p.csv && wc -l < p.csv", "10202")
prints("feedforward --load $DATA/xor.txt --layers 2,2,1 0 1", "h1 = 0.9999546021312976")
refuses("feedforward --load $DATA/xor.txt --layers 2,3,1", 2, "--layers: not the model's")
refuses("feedforward --layers 2", 2, "--layers: want two widths or more")
refuses("feedforward --layers 2,0,1", 2, "--layers: '0' is not from 1 to 1000000")
refuses("feedforward --layers 2,99999999999999999999,1", 2, "--layers: '99999999999999999999' is not from 1 to 1000000")
refuses("feedforward --layers 1000000,1000000,1", 2, "a network of over 100000000 parameters")
refuses("feedforward 1 2 3", 2, "the network takes 2 inputs, not 3")
refuses("feedforward --load nowhere", 1, "nowhere: No such file or directory")
refuses("feedforward --load .", 1, ".: Is a directory")

# loss
prints("loss --truth 1,0,0,1 --prediction 0,0,0,0", "mse = 0.5", "sse = 2", "half_sse = 1")
refuses("loss --truth 1,0 --prediction 0", 2, "2 truths but 1 predictions")
prints("loss --describe $DATA/people.csv", "weight.mean = 141.25", "height.mean = 66.75", "rows = 4")
write("line.csv", "x,y\n1,5\n2,7\n3,9\n")
values("loss --fit line.csv", slope=(2, 2), intercept=(3, 3), correlation=(1, 1), mse=(0, 0),
       descent_slope=(1.99999, 2.00001), descent_intercept=(2.99999, 3.00001))
values("loss --fit line.csv --learning-rate 0.5 --steps 1", descent_slope=(1.9999999, 2.0000001))
write("flat.csv", "x,y\n1,5\n1,7\n")
refuses("loss --fit flat.csv", 1, "flat.csv: the x is the same in every row")
write("bad.csv", "x,y\n1,5\n2,abc\n")
refuses("loss --fit bad.csv", 1, "bad.csv:3: 'abc' is not a number")
write("ragged.csv", "x,y\n1,5\n2\n")
refuses("loss --fit ragged.csv", 1, "ragged.csv:3: 1 fields, not 2")
refuses("loss --fit nowhere.csv", 1, "nowhere.csv: No such file or directory")
refuses("loss stray", 2, "'stray' is one word too many")

# backprop
values("backprop", **{"h1": (0.04742, 0.04743), "h2": (0.04742, 0.04743), "o1": (0.5236, 0.5238), "loss": (0.2268, 0.2269),
                      "dL/dw1": (0.021469, 0.021470), "max_relative_error": (0, 1e-6)})
for bug in "sign lost-square slope-of-total slope-of-activation missing-slope early-update no-bias".split():
    refuses(f"backprop --bug {bug}", 1, "the gradient is wrong")
values("backprop --bug none", max_relative_error=(0, 1e-6), loss_trained=(0, 0.01))
values("backprop --layers 2,5,3,1", max_relative_error=(0, 1e-6))
values("backprop --load $DATA/xor.txt --data $DATA/people.csv", max_relative_error=(0, 1e-6))
refuses("backprop --data $DATA/xor.csv --layers 2,2,1", 2, "the network takes 2 inputs, a row has 3")

# sgd: the numbers of the book
values("sgd", Emily=(0.95, 0.97), Frank=(0.03, 0.07))
values("sgd --epochs 10000", Emily=(0.985, 0.992), Frank=(0.010, 0.018))
report(len([x for x in run("sgd")[1].splitlines() if x.startswith("epoch")]) == 101, "sgd reports 101 times")
report(run("sgd --seed 5")[1] == run("sgd --seed 5")[1] != run("sgd --seed 6")[1], "a seed repeats")
values("sgd --standardise", Emily=(0.8, 1), Frank=(0, 0.2))
values("sgd --order shuffled", Emily=(0.95, 0.97), Frank=(0.03, 0.07))
values("sgd --raw --seeds 200 --epochs 300", runs=(200, 200), failed=(195, 200), final_median=(0.2499, 0.2501))
values("sgd --seeds 500", failed=(0, 0), final_median=(0.0014, 0.0018))
XOR = "sgd --data $DATA/xor.csv --raw --layers 3,4,1 --no-bias --batch all --loss sse --learning-rate 1 --epochs 1500"
values(XOR + " --predict 0,0,1 --predict 0,1,1 --predict 1,0,1 --predict 1,1,1", **{
    "predict 0,0,1": (0, 0.05), "predict 0,1,1": (0.95, 1), "predict 1,0,1": (0.95, 1), "predict 1,1,1": (0, 0.05)})
values(XOR + " --seeds 300", failed=(0, 15))

# sgd: models
prints("sgd --epochs 500 --save half.model > half.txt && sgd --epochs 500 --load half.model --data $DATA/people.csv --predict 133,65 --predict 7,80 | tail -n 2 > two.txt && "
       "sgd --predict 133,65 --predict 7,80 | tail -n 2 | cmp - two.txt && echo same", "same")
prints("sgd --load half.model --layers 2,2,1 --shift 135,66 --predict 133,65 | cut -c 1-14", "predict 133,65")
# The network on a page prints what sgd prints, needs nothing but the C library, and is a page and a half.
prints("sgd > all.txt; whole | cmp - all.txt && echo same", "same")
prints(f"cc -std=c17 -o whole-alone {ROOT}/tangled/programs/whole.c -lm && ./whole-alone | cmp - all.txt && wc -l < {ROOT}/tangled/programs/whole.c | awk '$1 <= 150 {{ print \"short\" }}'", "short")
# A loaded model answers as it is: it is trained only where --data says on what.
prints("sgd --load half.model --predict 133,65 > as-is.txt; sgd --epochs 500 --predict 133,65 | tail -n 1 | cmp - as-is.txt && echo same", "same")
prints("sgd --load half.model --data $DATA/people.csv --epochs 0 --predict 133,65 | tail -n 1 | cmp - as-is.txt && echo same", "same")
prints("sgd --load half.model --data $DATA/people.csv --epochs 5 --predict 133,65 | tail -n 1 | cmp -s - as-is.txt || echo trained", "trained")
refuses("sgd --load half.model", 2, "--load goes with --data, --predict or --ask")
for training in ("--epochs 3", "--save more.model", "--csv more.csv", "--learning-rate 1", "--order shuffled", "--batch all", "--loss sse", "--seed 2"):
    refuses(f"sgd --load half.model {training} --predict 133,65", 2, "a loaded model is trained where --data says on what")
report(not os.path.exists("more.model") and not os.path.exists("more.csv"), "and nothing is written")
refuses("sgd --load half.model --standardise --predict 133,65", 2, "--standardise goes with --data")
prints("sgd --load half.model --epochs 0 --predict 133,65 | cmp - as-is.txt && echo same", "same")
# It takes as many numbers as it was made for, and says what feedforward says.
prints("sgd --data $DATA/xor.csv --layers 3,2,1 --epochs 20 --save three.model > three.txt && sgd --load three.model --predict 1,0,1 | cut -d = -f 2 > as-is.txt; "
       "feedforward --load three.model 1 0 1 | grep o1 | cut -d = -f 2 | cmp - as-is.txt && wc -l < as-is.txt", "1")
prints("sgd --load three.model --ask | cut -d = -f 2 | cmp - as-is.txt && echo same", "same", stdin="1,0,1\n")
refuses("sgd --load three.model --predict 1,0", 2, "--predict: '1,0' has 2 numbers, not 3")
write("two-outputs.model", "tangled-neurons 1\nlayers 1 2\nactivation sigmoid\nbias no\nshift 0\nscale 1\ntheta 2\n1\n-1\n")
refuses("sgd --load two-outputs.model --predict 1", 1, "two-outputs.model: want a network with 1 output")
refuses("sgd --load half.model --layers 3,4,1", 2, "--layers: not the model's")
refuses("sgd --load half.model --no-bias", 2, "--no-bias: the model has biases")
refuses("sgd --load half.model --raw", 2, "the model has another shift or scale")
refuses("sgd --load half.model --activation step", 2, "--activation: not the model's")
refuses("sgd --load half.model --seeds 3", 2, "--seeds and --load exclude each other")
before = open("half.model").read()
refuses("sgd --epochs 1 --save no/where.model", 1, "no/where.model: No such file or directory")
run("cp half.model kept.model")
write("zero.model", "tangled-neurons 1\nlayers 2 1\nactivation sigmoid\nbias yes\nshift 135 66\nscale 1 1\ntheta 3\n0\n0\n0\n")
refuses("sgd --load zero.model --data $DATA/people.csv --learning-rate 1.7e308 --batch all --loss sse --epochs 1 --save kept.model", 1,
        "the parameters have grown beyond all numbers; the learning rate is too large")
report(open("kept.model").read() == before, "a training that diverges spoils no model")
report(not [f for f in os.listdir() if f.startswith(("half.model.", "kept.model."))], "nothing is left beside a model")

# sgd: asking
prints("sgd --ask --epochs 100 | tail -n 2 | cut -c 1-10", "prediction", stdin="133,65\n160 72\n")
status, out, err = run("sgd --ask --epochs 100", "133\nabc,1\n133,65\n")
report(status == 1 and out.count("prediction = ") == 1 and err.splitlines() == [
    "sgd: line 1: '133' has 1 numbers, not 2", "sgd: line 2: 'abc' is not a number",
    "sgd: 2 lines were not answered"], "a bad line is answered and passed over", err)

# sgd: wrong commands and wrong worlds
refuses("sgd --order sideways", 2, "--order: 'sideways' is neither fixed nor shuffled")
refuses("sgd --loss mad", 2, "--loss: 'mad' is neither mse nor sse")
refuses("sgd --batch 0", 2, "--batch: '0' is not from 1 to 18446744073709551615")
refuses("sgd --learning-rate 0", 2, "--learning-rate: want over 0")
refuses("sgd --raw --standardise", 2, "want one of --shift, --standardise and --raw")
refuses("sgd --shift 1", 2, "--shift: want 2 numbers, not 1")
refuses("sgd --activation tanhh", 2, "--activation: 'tanhh' is none of sigmoid, step, tanh, relu, leaky-relu, identity, softmax")
refuses("sgd --predict 1,2,3", 2, "--predict: '1,2,3' has 3 numbers, not 2")
refuses("sgd --layers 2,2,2", 2, "want a network with 2 inputs and 1 output for these rows")
write("rents.csv", "area,rent\n24,390\n31,450\n")
refuses("sgd --data rents.csv", 1, "rents.csv: row 1: the label 390 is not from 0 to 1")

# What tried to break them once.
write("same.csv", "x,y\n0.1,1\n0.1,2\n0.1,3\n")
refuses("loss --fit same.csv", 1, "same.csv: the x is the same in every row")
write("huge.csv", "x,label\n1e200,0\n-1e200,1\n")
refuses("sgd --data huge.csv --save huge.model", 1, "huge.csv:2: a number too large to be squared")
refuses("neuron --weights 1e308,-1e308 10 10", 1, "the total is too large a number")
refuses("loss --truth 1e200 --prediction 0", 1, "the loss is too large a number")
values("backprop --data $DATA/rent.csv", max_relative_error=(0, 1e-6))
values("backprop --data $DATA/xor.csv --bug none", max_relative_error=(0, 1e-6))
refuses("loss --fit line.csv --csv a --surface a", 2, "--csv and --surface name the same file")
refuses("sgd --data $DATA/xor.csv --csv $DATA/xor.csv", 2, "--csv and --data name the same file")
refuses("neuron --csv a.csv", 2, "--csv goes with --gates")
refuses("neuron --gates 1 2", 2, "--gates takes no operands")
refuses("sigmoid --csv a.csv", 2, "--csv goes with --table")
refuses("loss --csv a.csv", 2, "--csv goes with --fit")
refuses("loss --fit line.csv --learning-rate -1", 2, "--learning-rate: want over 0")
refuses("sgd --seeds 2 --predict 1,2", 2, "--seeds and --predict exclude each other")
refuses("sgd --save=", 2, "--save needs a value: MODEL")
prints("sigmoid --table 0,1,0.6 | wc -l", "3")
prints("sigmoid --table=-1e308,1e308,1e308 | wc -l", "4")
prints("echo old > out.txt; neuron --gates --csv /dev/stdout >> out.txt; grep -c -e old -e xor_tried out.txt", "2")
prints("head -c 3000000 /dev/zero > zeros; loss --describe zeros 2>&1 | cut -c 1-20", "loss: zeros:1: want ")
prints("feedforward --layers 20000,1 $(seq 20000) | cut -c 1-9 | head -n 1", "layer1[0]")
grows("head -c SIZE /dev/zero > zeros; loss --describe zeros", 10000, 64000000)
grows("feedforward --layers SIZE,1 $(seq SIZE)", 1000, 80000)
run("head -c 308 $DATA/xor.txt > cut.model")
refuses("feedforward --load cut.model 0 1", 1, "cut.model:20: the line is cut off")
run("ln -s target dangling; sgd --epochs 1 --csv dangling")
report(os.path.islink("dangling") and os.path.getsize("target") > 0, "a link that leads nowhere is written through")
run("cp half.model private.model; chmod 600 private.model; sgd --epochs 1 --save private.model")
report(os.stat("private.model").st_mode & 0o777 == 0o600, "a file that is replaced keeps its rights")

# What the figures of the book are drawn from.
prints("backprop --csv s.csv && head -n 1 s.csv && wc -l < s.csv", "parameter,value,loss,tangent", "1090")
prints("backprop --differences d.csv && wc -l < d.csv", "best_step = 1e-05", "30")
prints("backprop --dot | dot -Tplain | grep -c ^edge", "6")
prints("backprop --layers 2,3,1 --data $DATA/people.csv | cut -d ' ' -f 1 | tail -n 2", "dL/dtheta[12]", "max_relative_error")
write("dead.csv", "a,b,label\n0,1,1\n0,2,0\n")
prints("backprop --data dead.csv --differences d.csv | grep -c nan | cat", "0")
write("step.model", "tangled-neurons 1\nlayers 2 1\nactivation step\nbias no\nshift 0 0\nscale 1 1\ntheta 2\n1\n1\n")
refuses("backprop --load step.model --differences d.csv", 1, "every derivative is 0")
refuses("backprop --load step.model --data $DATA/xor.csv", 1, "the network takes 2 inputs, a row has 3")
refuses("backprop --layers 2,2", 2, "the network has 2 outputs, a row has one label")
refuses("backprop --bug worm", 2, "--bug: 'worm' is none of none, sign, lost-square, slope-of-total, "
        "slope-of-activation, missing-slope, early-update, no-bias")
refuses("backprop --dot --csv x", 2, "--dot and --csv exclude each other")
refuses("sigmoid --weights 1,2 3", 2, "2 weights but 1 inputs")
refuses("sigmoid --weights 1e308,1e308 1e308 1e308", 1, "the total is too large a number")
refuses("sigmoid --table 0,1,1 --csv no/where", 1, "no/where: No such file or directory")
refuses("sigmoid --table 0,1,1 --naive", 2, "--table and --naive exclude each other")
refuses("sigmoid --table a,1,1", 2, "--table: 'a' is not a number")
refuses("feedforward --csv p --plane 1,2", 2, "--plane: want X1,X2,Y1,Y2 and a network with two inputs")
refuses("feedforward --layers 3,1 --csv p --plane 0,1,0,1", 2, "--plane: want X1,X2,Y1,Y2 and a network with two inputs")
refuses("feedforward --csv p --plane=-1e308,1e308,0,1", 2, "--plane: want X1,X2,Y1,Y2 and a network with two inputs")
refuses("feedforward --plane 0,1,0,1", 2, "--plane goes with --csv")
refuses("feedforward --dot 1 2", 2, "--dot takes no operands")
refuses("feedforward --csv p 1 2", 2, "--csv takes no operands")
refuses("feedforward --layers 2,x,1", 2, "--layers: 'x' is not a whole number")
write("one.model", "tangled-neurons 1\nlayers 2 1\nactivation sigmoid\nbias yes\nshift 0 0\nscale 1 1\ntheta 3\n1\n1\n0\n")
prints("feedforward --load one.model 0 0", "layer1[0] = 0.5")
refuses("feedforward --load one.model 1", 2, "the network takes 2 inputs, not 1")
refuses("loss --truth 1,x", 2, "--truth: 'x' is not a number")
refuses("loss --fit line.csv --steps 1.5", 2, "--steps: '1.5' is not a whole number")
refuses("loss --fit line.csv --truth 1", 2, "--truth and --fit exclude each other")
refuses("loss --fit line.csv --describe line.csv", 2, "--fit and --describe exclude each other")
write("level.csv", "x,y\n1,5\n2,5\n")
prints("loss --fit level.csv --surface s.csv | grep -c correlation | cat", "0")
prints("loss --fit $DATA/people.csv | head -n 1 | cut -c 1-8", "slope = ")
refuses("loss --fit .", 1, ".: Is a directory")
refuses("sgd --predict", 2, "--predict needs a value: V1,V2,...")
refuses("sgd --shift 1,x", 2, "--shift: 'x' is not a number")
refuses("sgd --epochs x", 2, "--epochs: 'x' is not a whole number")
refuses("sgd --epochs 1000000001", 2, "--epochs: '1000000001' is not from 0 to 1000000000")
refuses("sgd --seed -1", 2, "--seed: '-1' is not a whole number")
refuses("sgd --seed 18446744073709551616", 2, "--seed: '18446744073709551616' is not from 0 to 18446744073709551615")
refuses("sgd --seeds 0", 2, "--seeds: '0' is not from 1 to 1000000")
refuses("sgd --seeds 3 --ask", 2, "--seeds and --ask exclude each other")
refuses("sgd --batch x", 2, "--batch: 'x' is not a whole number")
refuses("sgd --learning-rate nan", 2, "--learning-rate: 'nan' is not a number")
refuses("sgd --predict 1,x", 2, "--predict: 'x' is not a number")
refuses("sgd --load half.model --data $DATA/people.csv --standardise", 2, "the model has another shift or scale")
refuses("sgd --load half.model --shift 1,2", 2, "the model has another shift or scale")
prints("sgd --load half.model --data $DATA/people.csv --shift 135,66 --epochs 1 | wc -l", "2")
prints("sgd --batch 3 --epochs 2 | wc -l", "5")
prints("sgd --batch 99 --epochs 2 | wc -l", "5")
prints("sgd --epochs 250 | grep -c epoch", "126")
prints("sgd --seeds 5 --epochs 3 --csv f.csv && wc -l < f.csv", "runs = 5", "5")
prints("sgd --raw --seeds 3 --epochs 2 | grep -c first_failed", "1")
prints("sgd --shift=-0,0 --epochs 1 --save z.model > z.txt; sgd --load z.model --data $DATA/people.csv --shift 0,0 --epochs 1 | wc -l", "2")
prints("sgd --activation step --epochs 3 | tail -n 3 | cut -d ' ' -f 1", "Emily", "Frank")
prints("sgd --data $DATA/xor.csv --layers 3,2,2,1 --epochs 2 | wc -l", "3")
write("const.csv", "a,b,label\n1,5,0\n2,5,1\n")
prints("sgd --data const.csv --epochs 2 --save c.model > c.txt; grep scale c.model", "scale 0.5 1")

write("control.csv", "a\tb,y\n1,2\n")
prints("loss --describe control.csv | head -n 2 | tail -n 1", "a?b.mean = 1")
write("row.model", "tangled-neurons 1\nlayers 2 1\nactivation sigmoid\nbias yes\nshift 0 x\nscale 1 1\ntheta 3\n1\n1\n0\n")
refuses("feedforward --load row.model", 1, "row.model:5: 'x' is not a number")
refuses("feedforward --load half.model --layers 2,2", 2, "--layers: not the model's")
refuses("feedforward --load half.model --layers 3,2,1", 2, "--layers: not the model's")
refuses("sigmoid --table 0,1,-1", 2, "--table: want FROM,TO,STEP with FROM up to TO and STEP over 0")
refuses("neuron --gates --bias 1", 2, "--gates and --bias exclude each other")
refuses("sigmoid --table 0,1,1 --bias 1", 2, "--table and --bias exclude each other")
refuses("sigmoid --table 0,1,1 3", 2, "--table takes no operands")

# Tables and models that the world may bring: every program that reads them.
readers = ("loss --describe", "loss --fit", "backprop --data", "sgd --epochs 1 --data")
for name, text, says in (
        ("header.csv", "x,label\n", "header.csv: no rows"),
        ("empty.csv", "", "empty.csv: no rows"),
        ("quoted.csv", 'x,label\n"1",0\n', "quoted.csv:2: '\"1\"' is not a number"),
        ("tabs.csv", "x,label\n1\t2,0\n", "tabs.csv:2: '1?2' is not a number"),
        ("semicolons.csv", "x;label\n1;0\n", "semicolons.csv:1: want two columns or more, up to a million"),
        ("comma.csv", "x,label\n1,5,0\n", "comma.csv:2: 3 fields, not 2"),
        ("nan.csv", "x,label\nnan,0\n", "nan.csv:2: 'nan' is not a number"),
        ("inf.csv", "x,label\n-inf,0\n", "inf.csv:2: '-inf' is not a number"),
        ("over.csv", "x,label\n1e400,0\n", "over.csv:2: '1e400' is too large a number"),
        ("wide.csv", "x,label\n" + "9" * 100000 + ",0\n", "wide.csv:2: '" + "9" * 40 + "...' is not a number"),
        ("hex.csv", "x,label\n0x10,0\n", "hex.csv:2: '0x10' is not a number"),
        ("gap.csv", "x,label\n,0\n", "gap.csv:2: '' is not a number")):
    write(name, text)
    for reader in readers:
        refuses(f"{reader} {name}", 1, says)
for program in ("backprop --data .", "backprop --data nowhere", "sgd --data .", "sgd --data nowhere", "loss --describe .",
                "backprop --load .", "backprop --load nowhere", "sgd --load .", "sgd --load nowhere"):
    where = program.split()[-1]
    refuses(program, 1, f"{where}: " + ("Is a directory" if where == "." else "No such file or directory"))
write("crlf.csv", "\ufeffx,label\r\n1,0\r\n2,1\r\n")
prints("loss --describe crlf.csv", "rows = 2", "x.mean = 1.5")
write("old.csv", "x,label\r1,0\r2,1\r")
refuses("loss --describe old.csv", 1, "old.csv: no rows")
with open("sixteen.csv", "wb") as file:
    file.write("x,label\n1,0\n".encode("utf-16"))
refuses("loss --describe sixteen.csv", 1, "sixteen.csv:2: '?1?' is not a number")

# A model cut after each of its lines, with and without that line's end.
whole = open(DATA + "/xor.txt").read().splitlines(keepends=True)
for keep in range(len(whole)):
    write("cut.model", "".join(whole[:keep]))
    status, out, err = run("feedforward --load cut.model 0 1")
    bad_inputs += 1
    report(status == 1 and not out and re.fullmatch(r"feedforward: cut\.model:? ?(ends after|\d+:).*\n", err), f"a model cut after {keep} lines", err)
write("ends.model", "".join(whole).replace("\n", "\r\n"))
prints("feedforward --load ends.model 0 1 | tail -n 1 | cut -c 1-9", "o1 = 0.99")
for old, new, says in (
        ("neurons 1", "neurons 9", "1: only versions 1 and 2 are known"), ("theta 9", "theta 8", "9: not the number that the layers need"),
        ("theta 9", "theta 10", "9: not the number that the layers need"), ("layers 2 2 1", "layers 2 -2 1", "3: '-2' is not a whole number"),
        ("layers 2 2 1", "layers 2 0 1", "3: '0' is not from 1 to 1000000"), ("layers 2 2 1", "layers", "3: want 'layers ...', not 'layers'"),
        ("layers 2 2 1", "layers 2 18446744073709551617 1", "3: '18446744073709551617' is not from 1 to 1000000"),
        ("layers 2 2 1", "layers 2 1000000 1000000 1", "5: a network of over 100000000 parameters"),
        ("scale 1 1", "scale 0 1", "8: a scale must be over 0"), ("scale 1 1", "scale 1", "8: want one number for each input"),
        ("shift 0 0", "shift inf 0", "7: 'inf' is not a number"), ("sigmoid", "sigmoidal", "4: no such activation"),
        ("bias yes", "bias maybe", "5: bias is yes or no"), ("-30\n", "-30\n5\n", "21: one parameter too many")):
    write("odd.model", "".join(whole).replace(old, new))
    for program in ("feedforward", "backprop", "sgd --epochs 1"):
        refuses(f"{program} --load odd.model", 1, f"odd.model:{says}", note=f", with '{new.strip()}'")

# descend
values("descend --epochs 200", wrong=(0, 0), dead=(0, 0), parameters=(337, 337))
values("descend --problem moons --layers 2,8,1 --epochs 300", wrong=(0, 0), parameters=(33, 33))
values("descend --optimiser sgd --learning-rate 1 --seeds 3 --epochs 20", runs=(3, 3), failed=(3, 3), final_median=(0.1, 0.25))
prints("descend --curves", "sigmoid steepest = 0.25", "tanh steepest = 1", "relu steepest = 1")
prints("descend --curves --csv c.csv > /dev/null && awk -F, 'NR > 1 && NF != 11' c.csv && wc -l < c.csv", "42")
prints("descend --spread --activation identity --initial glorot | grep -c spread", "10")
values("descend --valley --optimiser sgd --learning-rate 0.02 --epochs 1", x=(-9.8, -9.8), y=(0, 0))
values("descend --valley --optimiser momentum --learning-rate 0.01 --epochs 2", x=(-9.711, -9.709), y=(-0.2001, -0.1999))
prints("descend --points | wc -l", "201")
prints("descend --seeds 2 --epochs 2 --csv q.csv > /dev/null && wc -l < q.csv", "4")
prints("descend --spread --csv s.csv > /dev/null && wc -l < s.csv", "11")
prints("descend --valley --epochs 5 --csv v.csv > /dev/null && wc -l < v.csv", "7")
prints("descend --epochs 2 --csv e.csv > /dev/null && wc -l < e.csv", "4")
prints("descend --problem moons --points --csv m.csv && descend --data m.csv --epochs 30 | grep -c epoch", "31")
prints("descend --epochs 3 --save d.model --activation relu && sed -n 3p d.model && feedforward --load d.model 0 0 | grep -c '^layer3.0'", "activation relu sigmoid", "1")
prints("descend --epochs 3 --seed 9 > one; descend --epochs 3 --seed 9 > other; cmp one other && echo same", "same")
prints("descend --data $DATA/people.csv --epochs 3 --layers 2,1 | tail -n 3", "parameters = 3")
for bad, says in (("--optimiser ada", "--optimiser: 'ada' is none of sgd, momentum, adam"), ("--schedule x", "--schedule: 'x' is none of constant, stairs, inverse, cosine"),
                  ("--initial x", "--initial: 'x' is none of normal, glorot, he"), ("--problem moon", "--problem: 'moon' is none of spirals, moons, blobs"),
                  ("--activation x", "--activation: 'x' is none of sigmoid, step, tanh, relu, leaky-relu, identity, softmax"),
                  ("--layers 3,4,1", "want a network with 2 inputs and 1 output for these rows"), ("--layers 2,4,2", "want a network with 2 inputs and 1 output for these rows"),
                  ("--epochs 0", "--epochs: '0' is not from 1 to 1000000000"), ("--batch 0", None), ("--seeds 0", None), ("--learning-rate 0", "--learning-rate: want over 0"),
                  ("--learning-rate -1", "--learning-rate: want over 0"), ("--spread --curves", "--spread and --curves exclude each other"), ("--spread --batch 3", "--spread and --batch exclude each other"),
                  ("--valley --problem moons", "--valley and --problem exclude each other"), ("--curves --seed 1", "--curves and --seed exclude each other"),
                  ("--points --epochs 3", "--points and --epochs exclude each other"), ("--seeds 2 --save m", "--seeds and --save exclude each other"),
                  ("--problem moons --data $DATA/people.csv", "--problem and --data exclude each other")):
    if says is None:
        status, _, err = run("descend " + bad)
        report(status == 2 and err.count("\n") == 1 and err.startswith(f"descend: {bad.split()[0]}: "), "descend " + bad, err)
    else:
        refuses("descend " + bad, 2, says)
refuses("descend --data no.csv", 1, "no.csv: No such file or directory")
refuses("descend --data $DATA/rent.csv", 1, f"{DATA}/rent.csv: row 1: the label 390 is not from 0 to 1")
refuses("descend --epochs 5 --csv no/where.csv", 1, "no/where.csv: No such file or directory")
refuses("descend --activation identity --learning-rate 1e300 --optimiser sgd --epochs 9 --save d.model > /dev/null", 1, "the parameters have grown beyond all numbers; the learning rate is too large")
prints("feedforward --load d.model 0 0 | grep -c '^layer3.0'", "1")

# classify
NO_NUMBERS = "the parameters have grown beyond all numbers; the learning rate, or --l2, is too large"
values("classify", epochs=(200, 200), parameters=(371, 371), train_accuracy=(0.98, 1), test_accuracy=(0.9, 1), test_low=(0.85, 1))
values("classify --problem blobs --rows 3000 --patience 20", test_accuracy=(0.89, 0.96), bayes_accuracy=(0.9261, 0.9262))
values("classify --problem blobs --classes 2 --noise 1 --epochs 5", bayes_accuracy=(0.8413, 0.8414))
values("classify --loss squared --epochs 200", train_accuracy=(0.95, 1), train_loss=(0, 0.1))
prints("classify --stall --csv s.csv && wc -l < s.csv && cut -c 1-16 s.csv | sed -n 1p && sed -n 41p s.csv", "squared steps = 11034", "cross-entropy steps = 11",
       "81", "-10,0.9999092063", "0,0.25,0.6931471805599453,-0.25,-0.5")
prints("classify --totals 0,0", "share 0 = 0.5", "surprise 1 = 0.6931471805599453")
prints("classify --totals=-1000,1000 --csv z.csv && cat z.csv", "surprise 0 = 2000", "share 1 = 1", "surprise 1 = 0", "-1000,0", "1000,1")
values("classify --interval 81,263", of_right=(81, 81), of_low=(0.2552, 0.2554), of_high=(0.3661, 0.3663))
prints("classify --interval 0,20", "of_low = 0")
prints("classify --points --problem blobs --rows 7 --csv p.csv && wc -l < p.csv && head -n 1 p.csv && classify --points --problem blobs --rows 7 --seed 2 | cmp -s - p.csv || echo other", "8", "x1,x2,class", "other")
prints("classify --points --problem blobs --rows 300 --csv p.csv && classify --data p.csv --epochs 30 --layers 2,3 | grep -c '^test [012] ='", "3")
values("classify --seeds 3 --problem blobs --noise 0.3 --rows 300 --epochs 20", learned=(1, 5), train_accuracy=(0.95, 1), test_accuracy=(0.95, 1), validation_loss=(0, 0.2))
prints("classify --seeds 2 --epochs 1", "learned = never")
prints("classify --seeds 1 --epochs 3 --seed 4 | grep '_loss =' | sort > one; classify --epochs 3 --seed 4 | grep '_loss =' | sort > other; cmp one other && echo same", "same")
write("c.csv", "x,y,kind\n" + "".join(f"{i % 7 + 20 * (i % 3)},{i % 5},{['setosa', 'two words', '7'][i % 3]}\n" for i in range(60)))
values("classify --data c.csv --epochs 100 --save c.model", train_accuracy=(1, 1), test_accuracy=(1, 1))
prints("sed -n '1p;7,10p' c.model", "tangled-neurons 2", "class setosa", "class two words", "class 7", "theta 371")
prints("classify --load c.model --predict 1,2 --predict 23,2 --predict 46,0 | grep class", "class = setosa", "class = two words", "class = 7")
prints("classify --load c.model --predict 1,2 | awk '/^probability/ {s += $NF} END {print (s > 0.999999 && s < 1.000001)}'", "1")
prints("classify --load c.model --evaluate --data c.csv", "data_accuracy = 1", "data setosa = 20 0 0", "data two words = 0 20 0", "data 7 = 0 0 20", "data_right = 60")
prints("feedforward --load c.model 1 2 | grep -c '^layer3'", "3")
prints("classify --epochs 4 --csv t.csv > /dev/null && head -n 1 t.csv && wc -l < t.csv", "epoch,train loss,validation loss,train accuracy,validation accuracy", "6")
prints("classify --epochs 2 --validation 0 --csv t.csv | grep -c validation; cut -d, -f 3,5 t.csv | tail -n 1", "0", ",")
prints("classify --epochs 1 | grep -c '^test [012] ='", "3")
prints("classify --epochs 1 --validation 0 --test 0 | grep -c 'test\\|validation'; true", "0")
prints("classify --epochs 3 --seed 9 > one; classify --epochs 3 --seed 9 > other; cmp one other && echo same", "same")
values("classify --problem blobs --noise 0.7 --rows 600 --validation 0.4 --test 0.5 --layers 2,50,50,3 --epochs 300", train_loss=(0, 0.2), validation_loss=(0.9, 3))
values("classify --problem blobs --noise 0.7 --rows 600 --validation 0.4 --test 0.5 --layers 2,50,50,3 --epochs 300 --patience 20", validation_loss=(0.3, 0.7), epochs=(21, 60), best_epoch=(1, 40))
write("two.model", "tangled-neurons 1\nlayers 1 2\nactivation sigmoid\nbias no\nshift 0\nscale 1\ntheta 2\n1\n-1\n")
prints("classify --load two.model --predict 3 | cut -c 1-20", "class = 0", "output 1 = 0.0474258")
write("one.model", "tangled-neurons 1\nlayers 1 1\nactivation sigmoid\nbias no\nshift 0\nscale 1\ntheta 1\n1\n")
write("tanh.model", "tangled-neurons 1\nlayers 1 2\nactivation tanh\nbias no\nshift 0\nscale 1\ntheta 2\n1\n-1\n")
write("big.model", "tangled-neurons 1\nlayers 1 2\nactivation softmax\nbias no\nshift 0\nscale 1\ntheta 2\n1e300\n-1\n")
for bad, says in (("--problem moon", "--problem: 'moon' is none of spirals, moons, blobs"), ("--loss mse", "--loss: 'mse' is none of cross-entropy, squared"),
                  ("--optimiser adagrad", "--optimiser: 'adagrad' is none of sgd, momentum, adam"), ("--schedule x", "--schedule: 'x' is none of constant, stairs, inverse, cosine"),
                  ("--activation x", "--activation: 'x' is none of sigmoid, step, tanh, relu, leaky-relu, identity, softmax"),
                  ("--classes 1", "--classes: '1' is not from 2 to 9"), ("--problem moons --classes 3", "--classes: '3' is not from 2 to 2"),
                  ("--rows 2", "--rows: '2' is not from 3 to 1000000"), ("--noise -1", "--noise: want from 0 to a million"),
                  ("--validation 1", "--validation: want 0 or more, under 1"), ("--test -0.1", "--test: want 0 or more, under 1"),
                  ("--validation 0.5 --test 0.5", "--validation and --test: want a sum under 1"),
                  ("--rows 3 --validation 0.1", "3 rows are too few to be split"),
                  ("--initial x", "--initial: 'x' is none of normal, glorot, he"), ("--patience 0", "--patience: '0' is not from 1 to 1000000000"), ("--patience 5 --validation 0", "--patience: needs rows for validation"),
                  ("--l2 -1", "--l2: want 0 or more"), ("--l2 x", "--l2: 'x' is not a number"), ("--learning-rate 0", "--learning-rate: want over 0"),
                  ("--layers 2,3", None), ("--layers 2,8,4", "--layers: want 2 inputs and 3 outputs for these rows"), ("--layers 3,8,3", "--layers: want 2 inputs and 3 outputs for these rows"),
                  ("--data c.csv --problem blobs", "--data and --problem exclude each other"), ("--data c.csv --classes 3", "--data and --classes exclude each other"),
                  ("--data c.csv --rows 9", "--data and --rows exclude each other"), ("--data c.csv --noise 1", "--data and --noise exclude each other"),
                  ("--load c.model", "--load goes with --predict"), ("--evaluate", "--evaluate goes with --load"), ("--evaluate --load c.model", "--evaluate goes with --data"),
                  ("--predict 1,2", "--predict goes with --load"), ("--load c.model --predict 1", "--predict: '1' has 1 numbers, not 2"), ("--load c.model --predict 1,x", "--predict: 'x' is not a number"),
                  ("--load c.model --predict 1,2 --epochs 3", "--predict and --epochs exclude each other"), ("--load c.model --evaluate --data c.csv --l2 1", "--evaluate and --l2 exclude each other"),
                  ("--load c.model --evaluate --predict 1,2", None), ("--stall --epochs 3", "--stall and --epochs exclude each other"), ("--seeds 2 --save m", "--seeds and --save exclude each other"), ("--seeds 2 --csv m", "--seeds and --csv exclude each other"), ("--seeds 0", "--seeds: '0' is not from 1 to 100000"),
                  ("--totals x", "--totals: 'x' is not a number"), ("--totals 1 --seed 2", "--totals and --seed exclude each other"), ("--interval 3", "--interval: want how many were right, and of how many rows"),
                  ("--interval 3,2", "--interval: want how many were right, and of how many rows"), ("--interval 0,0", "--interval: want how many were right, and of how many rows"), ("--points --layers 2,3", "--points and --layers exclude each other"),
                  ("--save c.csv --data c.csv", None), ("word", "'word' is one word too many")):
    if says is None:
        status, _, err = run("classify " + bad)
        report((status == 2 and err.count("\n") == 1) or bad == "--layers 2,3" and status == 0, "classify " + bad, err)
    else:
        refuses("classify " + bad, 2, says)
for text, says in (("x,kind\n1,a\n2,a\n", ": one class only, 'a'"), ("x,kind\n1,a\n2,\n", ":3: a class without a name"), ("x,kind\n1,a\n2,b\ab\n", ":3: a class name with a control character"),
                   ("x,kind\n1,a\n2\n", ":3: 1 fields, not 2"), ("x,kind\nw,a\n2,b\n", ":2: 'w' is not a number"), ("1,a\n2,b\n", ":1: want the columns' names before numbers"),
                   ("x,kind\n", ": no rows"), ("x,kind\n1,a\n2," + 41 * "b" + "\n", ":3: a class name of over 40 bytes")):
    write("bad.csv", text)
    refuses("classify --data bad.csv", 1, "bad.csv" + says, note=" " + repr(text[:30]))
write("few.csv", "x,kind\n1,a\n2,b\n")
refuses("classify --data few.csv", 2, "2 rows are too few to be split")
refuses("classify --data no.csv", 1, "no.csv: No such file or directory")
refuses("sgd --load c.model --predict 1,2", 1, "c.model: want a network with 1 output")
refuses("classify --load no.model --predict 1", 1, "no.model: No such file or directory")
write("new.csv", "x,y,kind\n1,2,setosa\n3,4,virginica\n")
refuses("classify --load c.model --evaluate --data new.csv", 1, "new.csv:3: 'virginica' is none of the model's classes")
write("one.csv", "x,kind\n1,setosa\n")
refuses("classify --load c.model --evaluate --data one.csv", 1, "one.csv: 1 features, but the model takes 2")
refuses("classify --load one.model --predict 1", 1, "one.model: no model of classes: want 2 to 1000 outputs, softmax or sigmoid")
refuses("classify --load tanh.model --predict 1", 1, "tanh.model: no model of classes: want 2 to 1000 outputs, softmax or sigmoid")
refuses("classify --load big.model --predict 1e300", 1, "--predict: the totals have grown beyond all numbers")
refuses("classify --epochs 5 --csv no/where.csv > /dev/null", 1, "no/where.csv: No such file or directory")
refuses("classify --activation identity --learning-rate 1e300 --optimiser sgd --epochs 9 --save gone.model > /dev/null", 1, NO_NUMBERS)
prints("ls gone.model 2> /dev/null | wc -l", "0")
refuses("classify --rows 300 --epochs 1 --learning-rate 1e308 --layers 2,3 --batch 1000 --save gone.model > /dev/null", 1, NO_NUMBERS)
refuses("classify --rows 30 --epochs 2 --l2 1e200 --save gone.model > /dev/null", 1, NO_NUMBERS)
refuses("classify --problem blobs --noise 0.7 --optimiser sgd --activation relu --learning-rate 1e30 --epochs 30 --patience 5 --save gone.model > /dev/null", 1, NO_NUMBERS)
refuses("classify --rows 30 --epochs 1 --optimiser sgd --learning-rate 1.7e308 --layers 2,3 --seeds 3", 1, NO_NUMBERS)
prints("ls gone.model 2> /dev/null | wc -l", "0")
write("nan.model", "tangled-neurons 2\nlayers 2 2\nactivation softmax\nbias no\nshift 0 0\nscale 1 1\nclass setosa\nclass 7\ntheta 4\n1e308\n1e308\n1\n1\n")
write("nan.csv", "x,y,c\n1,2,setosa\n2,3,7\n")
refuses("classify --load nan.model --evaluate --data nan.csv", 1, "the totals of some data rows have grown beyond all numbers")
prints("classify --rows 30 --epochs 2 --seeds 3 --validation 0 --test 0 | grep -c 'test\\|validation'; true", "0")
prints("classify --rows 30 --epochs 2 --seeds 5 | grep -c '^test_loss'", "3")
values("classify --load c.model --evaluate --data c.csv", data_sure=(40, 60), data_sure_right=(40, 60))
values("classify --problem blobs --layers 2,3 --epochs 1 --learning-rate 0.001 --patience 1", squared_weights=(0.1, 20), best_loss=(0.1, 2))
refuses("classify --totals=" + ",".join(["0"] * 1001), 2, "--totals: want up to 1000 numbers")
refuses("classify --interval 0.5,1", 2, "--interval: '0.5' is not a whole number")
refuses("classify --points --test 0.1", 2, "--points and --test exclude each other")
refuses("classify --layers 2,3 --activation relu", 2, "--activation: there is no hidden layer")
write("wide.csv", 2000000 * "x," + "a\n")
refuses("classify --data wide.csv", 1, "wide.csv:1: want two columns or more, up to a million")
write("break.model", "tangled-neurons 2\nlayers 1 2\nactivation softmax\nbias no\nshift 0\nscale 1\nclass a\nclass a\ntheta 2\n1\n2\n")
refuses("classify --load break.model --predict 1", 1, "break.model:8: a class named twice")

# One file by two names, a standard output that is closed, and a limit on files.
os.symlink("c.csv", "link.csv")
shutil.copy("c.csv", "kept.csv")
for bad in ("--data c.csv --csv ./c.csv", "--data c.csv --save link.csv"):
    status, out, err = run("classify --epochs 1 " + bad)
    report(status == 2 and err == f"classify: {bad.split()[2]} and --data name the same file; see classify --help\n", "classify " + bad, err)
prints("cmp c.csv kept.csv && echo kept", "kept")
write("old.csv", "old\n")
write("many.csv", "x,kind\n" + "".join(f"{i % 37},{'k' * 37}{i % 60:02d}\n" for i in range(300)))
status, out, err = run("classify --data many.csv --epochs 2 --csv old.csv >&-")
report(status == 1 and open("old.csv").read().startswith("epoch,train loss"), "a closed standard output spoils no file", repr(open("old.csv").read()[:60]))
status, out, err = run("ulimit -f 1; classify --layers 2,50,3 --rows 30 --epochs 1 --save large.model > /dev/null")
report(status == 1 and err == "classify: large.model: File too large\n" and not [f for f in os.listdir() if f.startswith("large.model")],
       "a file that may not grow", f"{status} {err!r} {[f for f in os.listdir() if f.startswith('large')]}")

if os.environ.get("QUICK"):
    print(f"1..{count}")
    sys.exit(failures > 0)

# Ten million rows are read, in the memory that their numbers take and no more.
write("many.sh", "echo x,label; yes 1,0 | head -n 10000000")
run("sh many.sh > many.csv")
for command in ("loss --describe many.csv", "sgd --epochs 0 --layers 1,1 --data many.csv"):
    child = subprocess.Popen(["sh", "-c", f"exec {command} > many.txt"], env={"PATH": BIN + ":/usr/bin:/bin"})
    _, status, usage = os.wait4(child.pid, 0)
    report(status == 0 and usage.ru_maxrss < 420_000 * (1 if PLAIN else 4), f"{command}: ten million rows in {usage.ru_maxrss // 1024} MB", str(status))
os.remove("many.csv")

# Each line that is answered, and each of many trainings, gives its memory back.
if PLAIN:
    write("ask.sh", "yes 133,65 | head -n 100000")
    prints("sh ask.sh > ask.txt; (ulimit -v 30000; sgd --epochs 1 --ask < ask.txt) | wc -l", "100002")
    for command in ("sgd --seeds 20000 --epochs 1", "descend --seeds 300 --epochs 1 --layers 2,2,1", "classify --seeds 3000 --epochs 1 --rows 30"):
        prints(f"(ulimit -v 30000; {command}) > /dev/null && echo done", "done")
    os.remove("ask.txt")
report(bad_inputs >= 120, f"{bad_inputs} bad inputs", "too few")

# The rules of every option name options that are there.
for path in sorted(glob(ROOT + "/tangled/programs/*.c")):
    with open(path) as file:
        table = file.read()
    names = set(re.findall(r'\{"(--[a-z0-9-]+)",', table)) | {"operands"}
    rules = re.findall(r"\.(?:needs|excludes|takes) = (\{[^}]*\}|(?:\"[^\"]*\"\s*)+)", table)
    named = set(re.findall(r"--[a-z0-9-]+|operands", " ".join(rules)))
    report(named <= names and (len(rules) == table.count(".needs =") + table.count(".excludes =") + table.count(".takes =")),
           f"{os.path.basename(path)[:-2]}: {len(rules)} rules name options that are there", str(named - names))

# On a terminal: a prompt that names the columns, and a sign of life.
try:
    for end in pty.openpty():
        os.close(end)
except OSError:
    report(True, "what a terminal shows # SKIP there are no terminals here")
else:
    status, seen = terminal("sgd --ask --epochs 10", says="133,65\n\x04")
    report(status == 0 and seen.count("weight,height? ") == 2 and seen.count("prediction = ") == 1, "a person is prompted", seen[-300:])
    status, seen = terminal("sgd --load three.model --ask", says="1,0,1\n\x04")
    report(status == 0 and seen.count("x1,x2,x3? ") == 2 and seen.count("prediction = ") == 1, "and asked for as many numbers as a loaded model takes", seen[-300:])
    for command, says, name in (("sgd --epochs 300", "Emily = ", "a training"), ("sgd --seeds 60 --epochs 10", "runs = 60", "many trainings"),
                                ("descend --seeds 30 --epochs 1 --layers 2,2,1", "runs = 30", "many descents"), ("classify --seeds 30 --epochs 1 --rows 30 --layers 2,3", "learned = ", "many classifiers")):
        status, seen = terminal(command, tick=0.125)
        percents = [int(number) for number in re.findall(r"\r *(\d+) %", seen)]
        report(status == 0 and len(percents) > 5 and percents == sorted(percents) and percents[0] > 0 and percents[-1] <= 100 and says in seen,
               f"{name}: how far a long one is", f"{status} {percents} {seen[-300:]!r}")
        status, seen = terminal(command)
        report(status == 0 and " %" not in seen and says in seen, f"{name}: a short one says nothing of it", f"{status} {seen[-300:]!r}")

# speed: it measures, so only its shape is looked at
prints("speed --memory | grep -c bytes", "3")
prints("speed --memory | grep _bytes | cut -d= -f1 | tr -d ' ' | tr '\\n' ' '", "theta_bytes batch_bytes batch_measured_bytes ")
prints("speed --csv s.csv > /dev/null && cut -d, -f3 s.csv | tr '\\n' ' '", "rung library rows vectors sigmoids tiles at_once ")
prints("speed --widths --csv w.csv > /dev/null && wc -l < w.csv", "8")
prints("speed --roof --csv r.csv | grep -c GBs && wc -l < r.csv", "13", "19")
prints("speed --roof | grep -c gflops", "4")
prints("speed --memory --csv m.csv > /dev/null && cut -d, -f2 m.csv | tr '\\n' ' '", "what theta batch batch_measured ")

for bad, says in (("--roof --widths", "--roof and --widths exclude each other"), ("--widths --memory", "--widths and --memory exclude each other"), ("--roof --memory", "--roof and --memory exclude each other"),
                  ("--memory=3", "--memory takes no value")):
    refuses("speed " + bad, 2, says)
refuses("speed --memory --csv no/where.csv", 1, "no/where.csv: No such file or directory")

record.save(program_checks=count, bad_inputs=bad_inputs)
print(f"1..{count}")
sys.exit(failures > 0)
