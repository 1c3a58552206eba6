"""folder.py: where the programs are tried: a folder of its own, with a copy of the book's data, and what may be asked of them."""
import ast
import os
import pty
import re
import shutil
import signal
import subprocess
import tempfile
import threading

HANGS = 600     # seconds
ROOT = os.getcwd()
PROGRAMS = "neuron sigmoid feedforward loss backprop sgd descend speed classify".split()


class Folder:
    """Results are kept as (good, name, why), to be told when all is done. None asks how long something takes on
    this machine: how work grows is measured against itself, and the clock of a terminal is one that the test sets."""

    def __init__(self, programs):
        self.programs = os.path.abspath(programs)
        self.plain = self.programs.endswith("build/bin")      # the sanitizers need more memory
        self.results, self.bad_inputs = [], 0
        self.path = tempfile.mkdtemp(prefix="tangled-")
        shutil.copytree(ROOT + "/tangled/data", self.path + "/data")      # a broken program must not spoil the book's
        self.environment = {"PATH": self.programs + ":/usr/bin:/bin", "LC_ALL": "C.UTF-8", "DATA": "data", "ROOT": ROOT,
                            "ASAN_OPTIONS": "detect_leaks=1:exitcode=99", "UBSAN_OPTIONS": "halt_on_error=1:exitcode=98"}

    def end(self):
        if not self.results:
            self.report(False, "nothing was tried")
        shutil.rmtree(self.path)

    def report(self, good, name, why=""):
        self.results.append((bool(good), name, why))

    def write(self, name, text):
        with open(os.path.join(self.path, name), "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def read(self, name):
        with open(os.path.join(self.path, name), encoding="utf-8") as file:
            return file.read()

    def names(self, *beginnings):
        return [name for name in os.listdir(self.path) if name.startswith(beginnings)]

    def start(self, command):
        return subprocess.Popen(["sh", "-c", command], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                                cwd=self.path, env=self.environment, start_new_session=True)

    def run(self, command, says=""):
        """The status, and what is said on standard output and standard error."""
        child = self.start(command)
        try:
            out, err = child.communicate(says, timeout=HANGS)
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            child.communicate()
            return -1, "", "hangs"
        return child.returncode, out, err

    def prints(self, command, lines=(), values=(), says=""):
        """Status 0, nothing on standard error, all these lines among the output, and `name = value` from low to high."""
        status, out, err = self.run(command, says)
        missing = [line for line in lines if line not in out.splitlines()]
        found = dict(line.split(" = ", 1) for line in out.splitlines() if " = " in line)
        wrong = {name: found.get(name) for name, low, high in values if name not in found or not low <= float(found[name].split()[0]) <= high}
        self.report(status == 0 and not err and not missing and not wrong, command, f"status {status}, stderr {err!r}, missing {missing}, wrong {wrong}, got {out[-400:]!r}")

    def refuses(self, command, status, message, says=""):
        """This status, and exactly this line on standard error. What is misused (2) is refused before anything is done or printed."""
        got, out, err = self.run(command, says)
        self.bad_inputs += 1
        program = command.split()[0]
        if status == 2:
            message += f"; see {program} --help"
        self.report(got == status and err == f"{program}: {message}\n" and not (status == 2 and out), command,
                    f"status {got}, stderr {err!r}, want {message!r}, stdout {out[:200]!r}")

    def used(self, command):
        """The seconds that a command worked, the most memory that it had (kB), and its status."""
        child = subprocess.Popen(["sh", "-c", command], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                                 cwd=self.path, env=self.environment, start_new_session=True)
        hangs = threading.Timer(HANGS, lambda: os.killpg(child.pid, signal.SIGKILL))
        hangs.start()
        _, child.returncode, usage = os.wait4(child.pid, 0)
        hangs.cancel()
        return (usage.ru_utime + usage.ru_stime, usage.ru_maxrss, child.returncode)

    def grows(self, command, size, most):
        """Four times as long an input takes not much more than four times the work; sixteen times would be a square's.
        An input that is long for this machine is found by doubling."""
        work = lambda size: min(self.used(command.replace("SIZE", str(size)))[0] for _ in range(3))
        while (short := work(size)) < 0.05 and 8 * size <= most:
            size *= 2
        long = work(4 * size)
        self.report(long < 10 * max(short, 0.05), f"the work of {command} grows as its input does", f"{size}: {short:.3f} s, {4 * size}: {long:.3f} s")

    def terminal(self, command, says="", tick=0):
        """What is seen of a program on a terminal, where a clock moves on by a tick whenever it is looked at."""
        ours, its = pty.openpty()
        child = subprocess.Popen(command.split(), stdin=its, stdout=its, stderr=its, close_fds=True, cwd=self.path, executable=os.path.join(self.programs, command.split()[0]),
                                 env={**self.environment, "LD_PRELOAD": ROOT + "/build/tests/clock.so", "TICK": str(tick),
                                      "ASAN_OPTIONS": self.environment["ASAN_OPTIONS"] + ":verify_asan_link_order=0"})
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

    def case(self, text):
        """All steps of a case file; run.py says what its lines mean."""
        for step in re.split(r"(?m)^(?=[$:+] )", re.sub(r"(?m)^(#.*)?\n", "", text)):
            first, *rest = step.splitlines() or [""]
            kind, first = first[:1], first[2:]
            under = {mark: [line[2:] for line in rest if line[:1] == mark] for mark in "<|~!"}
            says = "".join(line + "\n" for line in under["<"])
            if kind not in "$:+" or any(line[:2] not in ("< ", "| ", "~ ", "! ") for line in rest) or kind != "$" and rest or len(under["!"]) > 1:
                self.report(False, step, "this is no step")
            elif kind == "+":
                name, text = first.split(" ", 1) if " " in first else (first, "")
                self.write(name, re.sub(r"\\(x..|u....|.)", lambda c: ast.literal_eval(f"'{c.group()}'"), text))
            elif kind == ":":
                status, _, err = self.run(first)
                if status:
                    self.report(False, first, err)
            elif under["!"]:
                status, message = under["!"][0].split(" ", 1)
                self.refuses(first, int(status), message, says)
            elif kind == "$":
                values = [line.rsplit(" ", 2) for line in under["~"]]
                self.prints(first, under["|"], [(name, float(low), float(high)) for name, low, high in values], says)
