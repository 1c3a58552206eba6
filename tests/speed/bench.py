#!/usr/bin/python3
"""bench.py [ROUNDS]: all contenders at all works, in turn, medians.

Writes tests/record/bench.csv and tests/record/machine.txt. Part of `make bench`.
Each contender is a process that answers "work steps" by how long that took and
the loss before and after. A round is a slice of each, so that what slows the
machine down slows all; the ratio is the median of the rounds' own ratios.
"""
import datetime
import importlib.util
import os
import subprocess
import sys

ROUNDS = int(sys.argv[1]) if len(sys.argv) > 1 else 21
SLICE = 0.02  # seconds
PATIENCE = 1200  # seconds, until a contender has learned, on whatever machine
ONE_THREAD = {name: "1" for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "DNNL_NUM_THREADS")}
OLD = {"OPENBLAS_CORETYPE": "Prescott"}
PYTHON = [sys.executable, "-B"]
HERE = "tests/speed/"
# Where things lie in memory is drawn anew for each process, and moves a fast loop by a sixth. Not here, if it can be helped.
SETTLED = ["setarch", "-R"]
if subprocess.run(SETTLED + ["true"], capture_output=True).returncode:
    SETTLED = []

# name: the command, a module or file it needs, the Debian package that brings it
CONTENDERS = {
    "ours double": (["build/bench/ours-double"], None, None),
    "ours float": (["build/bench/ours-float"], None, None),
    "ours plain C": (["build/bench/ours-float-PLAIN"], None, None),
    "ours OpenBLAS": (["build/bench/ours-float-BLAS"], "build/bench/ours-float-BLAS", "libopenblas-dev"),
    "FANN double": (["build/bench/fann-double"], "build/bench/fann-double", "libfann-dev"),
    "FANN float": (["build/bench/fann-float"], "build/bench/fann-float", "libfann-dev"),
    "NumPy double": (PYTHON + [HERE + "numpy_contender.py", "float64"], "numpy", "python3-numpy"),
    "NumPy": (PYTHON + [HERE + "numpy_contender.py", "float32"], "numpy", "python3-numpy"),
    "NumPy old kernels": (PYTHON + [HERE + "numpy_contender.py", "float32"], "numpy", "python3-numpy"),
    "PyTorch": (PYTHON + [HERE + "torch_contender.py"], "torch", "python3-torch"),
    "scikit-learn": (PYTHON + [HERE + "sklearn_contender.py"], "sklearn", "python3-sklearn"),
}
MATRICES = ["ours double", "ours plain C", "ours OpenBLAS", "NumPy", "NumPy double", "NumPy old kernels", "PyTorch"]
# title, its short name, contenders; the first is what the others are held against
WORKS = [
    ("2-2-1 per sample", "xor", ["ours double", "ours double/library", "FANN double", "FANN double/exact", "NumPy double", "PyTorch"]),
    ("3-4-1 whole batch", "people", ["ours double", "ours double/library", "ours double/batch", "FANN double", "FANN double/exact", "NumPy double", "PyTorch"]),
    ("2-2-1 many seeds", "seeds", ["ours double", "ours double/one", "ours double/library", "FANN double", "FANN double/exact"]),
    ("784-128-10 batch 32", "digits32", ["ours float", "ours double/library"] + MATRICES + ["scikit-learn"]),
    ("784-30-10 batch 10", "digits10", ["ours float"] + MATRICES + ["scikit-learn"]),
    ("784-128-10 per sample", "digits1", ["ours float", "ours double", "FANN float", "FANN float/exact", "FANN double", "NumPy", "PyTorch", "scikit-learn"]),
    ("784-128-10 per sample no zeros", "dense1", ["ours float", "ours double", "FANN float", "FANN double", "NumPy", "PyTorch", "scikit-learn"]),
    ("784-128-10 answer one", "answer1", ["ours float", "ours double", "FANN float", "NumPy", "PyTorch"]),
    ("784-128-10 answer 1000", "answer1000", ["ours float"] + MATRICES),
]
# the loss of the best answer that does not look at the input
CONSTANT = {"xor": .25, "people": .25, "seeds": .25, "digits32": .9, "digits10": .9, "digits1": .9, "dense1": .9}
PACKAGES = ("libfann-dev", "libopenblas0-pthread", "python3-numpy", "python3-torch", "python3-sklearn")


def quantile(values, part):
    return sorted(values)[min(len(values) - 1, int(part * len(values)))]


class Contender:
    def __init__(self, name):
        environment = {**os.environ, **ONE_THREAD, **(OLD if "old" in name else {})}
        self.process = subprocess.Popen(SETTLED + CONTENDERS[name][0], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment)
        self.path = self.process.stdout.readline().strip().replace(",", "")
        if not self.path:
            sys.exit(f"bench.py: {name} did not start")

    def ask(self, work, steps):
        self.process.stdin.write(f"{work} {steps}\n")
        self.process.stdin.flush()
        return [float(word) for word in self.process.stdout.readline().split()]


class Entry:
    """A contender at a work."""

    def __init__(self, contenders, name, work):
        name, _, way = name.partition("/")
        self.name, self.contender = " ".join([name, way]).strip(), contenders[name]
        self.work, self.unit, self.took = f"{work}/{way}" if way else work, 16000 if work == "seeds" else 4, []
        steps = self.unit
        while True:  # how many fill a slice
            took, before, self.last = self.contender.ask(self.work, steps)
            self.first = getattr(self, "first", before)
            if took > SLICE / 4:
                break
            steps *= 4
        self.steps = max(self.unit, int(steps * SLICE / took) // self.unit * self.unit)

    def run(self):
        took, _, self.last = self.contender.ask(self.work, self.steps)
        self.took.append(1e9 * took / self.steps)

    def learn(self):
        """Go on, untimed, until the loss is half that of the best constant answer."""
        waited, want = 0, CONSTANT[self.work.split("/")[0]] / 2
        while not self.last < min(want, self.first) and waited < PATIENCE:
            took, _, self.last = self.contender.ask(self.work, 10 * self.steps)
            waited += took
        if not self.last < min(want, self.first):
            sys.exit(f"bench.py: {self.name} does not learn {self.work}: {self.first:g}, then {self.last:g}")

    def row(self, title, measure):
        ratio = quantile([own / other for own, other in zip(self.took, measure.took)], .5)
        numbers = [quantile(self.took, part) for part in (.5, .1, .9)] + [ratio, self.first, self.last]
        return ",".join([title, self.name, self.contender.path] + [f"{number:.4g}" for number in numbers])


def start():
    """Those whose libraries are installed."""
    contenders = {}
    for name, (_, need, package) in CONTENDERS.items():
        if need is None or (os.path.exists(need) if "/" in need else importlib.util.find_spec(need)):
            contenders[name] = Contender(name)
        else:
            print(f"{name} stays away: it needs the Debian package {package}", file=sys.stderr)
    return contenders


def first_line(*command):
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.stdout.split("\n")[0] or "none"


def machine(path):
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        about = dict(line.split(":", 1) for line in file if ":" in line)
    about = {name.strip(): value.strip() for name, value in about.items()}
    yield "date", datetime.date.today()
    yield "processor", f"{about.get('model name', 'unknown')}, family {about.get('cpu family', '?')}, model {about.get('model', '?')}"
    yield "cores", os.cpu_count()
    yield "path", path
    yield "compiler", first_line(os.environ.get("CC", "gcc"), "--version")
    yield "rounds", ROUNDS
    for package in PACKAGES:
        yield package, first_line("dpkg-query", "-W", "-f", "${Version}", package)


def main():
    contenders, rows = start(), ["work,contender,path,ns,p10,p90,ratio,loss_first,loss_last"]
    for title, work, names in WORKS:
        entries = [Entry(contenders, name, work) for name in names if name.split("/")[0] in contenders]
        for _ in range(ROUNDS):
            for entry in entries:
                entry.run()
        for entry in entries:
            if not work.startswith("answer"):
                entry.learn()
            rows.append(entry.row(title, entries[0]))
            print(rows[-1], flush=True)
    with open("tests/record/bench.csv", "w", encoding="utf-8") as file:
        file.write("\n".join(rows) + "\n")
    with open("tests/record/machine.txt", "w", encoding="utf-8") as file:
        file.writelines(f"{name} = {value}\n" for name, value in machine(contenders["ours float"].path))
    for contender in contenders.values():
        contender.process.stdin.close()


main()
