"""engine.py: compile one answer, run its tests, and say what happened.

Nothing of an answer is trusted. It is a translation unit of its own, so that
its macros reach no test; what it calls and defines is looked at before it
runs; each test runs in a process of its own, and has passed only if it said
the token and left with the cookie of this grading, which no answer can know.
"""
import os
import re
import secrets
import shutil
import subprocess
import tempfile
import threading
import tomllib
from functools import cache
from glob import glob

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
HERE = os.path.join(ROOT, "tests/exercises")
BUILD = os.path.join(ROOT, "build/grade")
TOKEN = secrets.token_hex(16)
COOKIE = 10 + secrets.randbelow(200)
WARN = "-Wall -Wextra -Wpedantic -Wshadow -Wconversion".split()
WATCH = "-fsanitize=address,undefined -fno-sanitize-recover=all".split()
HANGS = 400                     # seconds until a test is ended in any case; the test itself allows five of work


# ---------------------------------------------------------------- what there is
def plain(text):
    """The words of the book, as a terminal shows them."""
    text = re.sub(r"\{\{=([^}]*)\}\}|\[\[(.*?)\]\]", lambda m: m.group(1) or m.group(2), text)
    return re.sub(r"`[^`]*`|\$(.*?)\$", lambda m: m.group() if m.group(1) is None else formula(m.group(1)), text)


def formula(text):
    """A formula in one line of letters."""
    for old, new in ((r"\\cdot", "*"), (r"\\ge\b", "≥"), (r"\\le\b", "≤"), (r"\\sum\b", "sum of"), (r"\\pi\b", "π"), (r"\\sqrt\s*\{(.*?)\}", r"sqrt(\1)"), (r"\\sqrt\s*(\w)", r"sqrt(\1)"), (r"\\(?:mathrm|mathbf|bar|hat)\s*\{?(\w+)\}?", r"\1"), (r"\\partial ", "d"),
                     (r"\\(?:sigma|Phi|delta|theta|eta|mu|beta)", lambda m: {"sigma": "σ", "Phi": "Φ", "delta": "δ", "theta": "θ", "eta": "η", "mu": "μ", "beta": "β"}[m.group()[1:]]),
                     (r"\\(?:ln|max|exp|tanh|log)", lambda m: m.group()[1:]), (r"\\[,;! ]", " "), (r"\{(\w)\}", r"\1"), (r"[{]", "("), (r"[}]", ")"), (r"\s+", " ")):
        text = re.sub(old, new, text)
    return text.strip()


class Exercise:
    def __init__(self, number, name, chapter, attributes, body):
        self.number, self.name, self.chapter = number, name, chapter
        self.title = attributes["title"]
        self.kind, self.level, self.skill = (attributes.get(k, "") for k in ("kind", "level", "skill"))
        self.hints = [plain(" ".join(h.split())) for h in re.findall(r"^::: hint\n(.*?)^:::$", body, re.M | re.S)]
        self.statement = body
        self.tests, self.after, self.files, self.wrong, self.facts, self.refuses, self.make = {}, [], [], [], [], [], ""

    @property
    def points(self):
        return sum(t["points"] for t in self.tests.values())


def manifest_names():
    with open(os.path.join(HERE, "manifest.toml"), "rb") as file:
        return set(tomllib.load(file))


def exercises():
    """All exercises in the order of the book, with what the manifest says of them."""
    with open(os.path.join(HERE, "manifest.toml"), "rb") as file:
        manifest = tomllib.load(file)
    found = {}
    for chapter in sorted(glob(os.path.join(ROOT, "book/[0-7]*.nw"))):
        number, lines, at = 0, open(chapter, encoding="utf-8").read().split("\n"), 0
        while at < len(lines):
            head = re.match(r"::: \{\.exercise #ex-([\w-]+) (.*)\}$", lines[at])
            at += 1
            if not head:
                continue
            number, depth, start = number + 1, 1, at
            while depth:
                if re.match(r":::+ *\S", lines[at]):
                    depth += 1
                elif re.match(r":::+ *$", lines[at]):
                    depth -= 1
                at += 1
            attributes = dict(re.findall(r'(\w+)="([^"]*)"', head.group(2))) | dict(re.findall(r'(\w+)=([^"\s]+)', head.group(2)))
            name = head.group(1).replace("-", "_")
            one = Exercise(f"{int(os.path.basename(chapter)[:2])}.{number}", name, os.path.basename(chapter)[:-3], attributes, "\n".join(lines[start:at - 1]) + "\n")
            said = manifest.get(name)
            if said:
                one.tests = said["tests"]
                one.after, one.files, one.wrong, one.make = said.get("after", []), said.get("files", []), said.get("wrong", []), said.get("make", "")
                one.facts = said.get("facts", [])
                one.refuses = said.get("refuses", [])
                found[name] = one
    return found


# ---------------------------------------------------------------- running what is not trusted
@cache
def sandbox_works():
    return shutil.which("bwrap") is not None and subprocess.run(sandbox([], None) + ["true"], capture_output=True).returncode == 0


def sandbox(reads, writes):
    """bubblewrap: the system to read, nothing to write but /tmp and one folder, no network, no other process."""
    words = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--setenv", "PATH", "/usr/bin:/bin",
             "--setenv", "HOME", "/tmp", "--setenv", "LC_ALL", "C.UTF-8", "--ro-bind", "/usr", "/usr", "--symlink", "usr/lib", "/lib", "--symlink", "usr/lib64", "/lib64",
             "--symlink", "usr/bin", "/bin", "--ro-bind-try", "/etc/alternatives", "/etc/alternatives", "--proc", "/proc", "--dev", "/dev",
             "--size", str(64 << 20), "--tmpfs", "/tmp"]
    for path in reads:
        words += ["--ro-bind", path, path]
    if writes:
        words += ["--bind", writes, writes]
    return words + ["--chdir", "/tmp"]


def limits(memory):
    words = ["prlimit", "--cpu=20", f"--fsize={16 << 20}", "--nproc=200", "--core=0"]
    return words + ([f"--as={memory}"] if memory else []) + ["--"]


def run(words, seconds, cwd=None, most=200_000, env=None):
    """Status, output (cut after `most` bytes), and whether time ran out or the output was too long."""
    process = subprocess.Popen(words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, cwd=cwd, env=env, start_new_session=True)
    said, ended = bytearray(), []

    def stop(why):
        if process.poll() is None:
            ended.append(why)
            try:
                os.killpg(process.pid, 9)
            except ProcessLookupError:
                pass

    timer = threading.Timer(seconds, stop, ["time"])
    timer.start()
    while chunk := process.stdout.read1(65536):
        said += chunk
        if len(said) > most:
            stop("flood")
            break
    process.stdout.close()
    process.wait()
    timer.cancel()
    return process.returncode, said.decode("utf-8", "replace"), ended[0] if ended else ""


# ---------------------------------------------------------------- compiling an answer
_headers = {}
_header_lock = threading.Lock()


def headers(exercise):
    """A folder with the headers that the exercise and its starter name, what those include, and nothing else."""
    with _header_lock:
        if exercise.name not in _headers:
            kept = _headers[exercise.name] = tempfile.TemporaryDirectory(prefix="tangled-headers-")
            left = ["exercise.h"] + re.findall(r"\w+\.h\b", exercise.statement)
            while left:
                name = left.pop()
                source = os.path.join(ROOT, "tangled/exercises" if name == "exercise.h" else "tangled", name)
                if os.path.isfile(source) and name not in exercise.refuses and not os.path.exists(os.path.join(kept.name, name)):
                    shutil.copyfile(source, os.path.join(kept.name, name))
                    with open(source, encoding="utf-8") as file:
                        left += re.findall(r'# *include "(\w+\.h)"', file.read())
        return _headers[exercise.name].name


@cache
def compiler():
    """Whether the compiler runs in the box, where its own headers are, and the options that make it tell what it read."""
    boxed = sandbox_works() and subprocess.run(sandbox([], None) + ["cc", "--version"], capture_output=True).returncode == 0
    ask = lambda *flags, text="": subprocess.run(["cc", *flags, "-x", "c", "-"], input=text, capture_output=True, text=True)
    system = [os.path.realpath(line.strip()) for line in ask("-E", "-Wp,-v").stderr.splitlines() if line.startswith(" /")]
    # The assembler reads files too, and GNU's says which; in the place of another there is none.
    told = ask("-c", "-o", os.devnull, "-Wa,--MD," + os.devnull).returncode == 0
    return boxed, system, told


def files_read(path):
    """The files that a rule of make names, as compilers and assemblers write it."""
    with open(path, encoding="utf-8", errors="surrogateescape") as file:
        words = re.findall(r"(?:\\[^\n]|[^\s\\])+", file.read().replace("\\\n", " "))
    return [re.sub(r"\\(.)", r"\1", word).replace("$$", "$") for word in words if not word.endswith(":")]


def compiled(exercise, place, flags, out):
    """Compile place/answer.c with the headers of the exercise into out, a file in a folder where nothing else matters.
    Status, what the compiler says, whether it came to no end, and why the answer may not run if it read what it should not."""
    boxed, system, told = compiler()
    given = headers(exercise)
    words = (sandbox([place, given], os.path.dirname(out)) + limits(1 << 31) if boxed else []) + [
        "sh", "-c", 'cd "$1" && shift && exec "$@"', "sh", place, "cc", "-std=c17", "-g", "-pipe", "-fdiagnostics-color=never", "-fmax-errors=5", "-ffunction-sections", *flags,
        "-MD", "-MF", out + ".read", *(["-Wa,--MD," + out + ".assembled"] if told else ["-fno-gnu-inline-asm"]), "-I" + given, "-c", "-o", out, "answer.c"]
    status, said, ended = run(words, HANGS)
    inside = lambda path, folder: path.startswith(os.path.realpath(folder) + "/")
    for name in files_read(out + ".read") + (files_read(out + ".assembled") if told else []) if status == 0 and not ended else []:
        path = os.path.realpath(os.path.join(place, name))
        if name not in ("-", "{standard input}") and not (inside(path, place) or inside(path, given) or any(inside(path, s) for s in system) and not inside(path, ROOT)):
            return 1, said, ended, f"your file reads {name}, which is no part of this exercise"
    missing = re.search(r"fatal error: '?(\w+\.h)\b", said)
    if status and missing and os.path.isfile(os.path.join(ROOT, "tangled", missing.group(1))):
        return 1, said, ended, f"your file includes {missing.group(1)}, and in this exercise " + (
            "that is what you write yourself" if {missing.group(1), missing.group(1)[:-2]} & set(exercise.refuses) else f"there is no more of the book than {', '.join(sorted(os.listdir(given)))}")
    return status, said, ended, ""


# ---------------------------------------------------------------- the gate
CALLS = set("""atof atoi atol memcpy memmove memset memcmp memchr strlen strcmp strncmp strcpy strncpy strcat strncat strchr strrchr strstr strspn strcspn strpbrk strtod strtok strtof strtol strtoul
strtoll strtoull __isoc99_sscanf sscanf malloc calloc realloc free printf puts putchar snprintf sprintf qsort bsearch abs labs isnan isinf isfinite isspace isdigit __ctype_b_loc
__errno_location __assert_fail __stack_chk_fail _GLOBAL_OFFSET_TABLE_ __isinf __isnan __finite __fpclassify __signbit
memcpy __memcpy_chk __printf_chk __snprintf_chk __sprintf_chk""".split())
MATH = """exp exp2 expm1 log log2 log10 log1p pow sqrt cbrt sin cos tan asin acos atan atan2 sinh cosh tanh fabs fmax fmin fmod floor ceil round trunc lround llround
nearbyint rint hypot erf copysign ldexp frexp modf nan nextafter fma tgamma lgamma"""
CALLS |= {name + end for name in MATH.split() for end in ("", "f")}
MODULES = "neuron sigmoid activation network loss line backprop gradient_check random sgd trials text error dataset gallery initial optimiser schedule problem descent".split()
REFUSED = {"dataset_read"}
# The C library and its mathematics.
SYSTEM = [path for name in ("libc.so.6", "libm.so.6", "libmvec.so.1") for path in glob(f"/usr/lib/*-linux-gnu/{name}")]
SECTIONS = re.compile(r"\.(text|data|bss|rodata|comment|note|eh_frame|rela|debug|tbss|tdata|symtab|strtab|shstrtab|group|llvm)")
_names = {}


def names(path, *flags):
    if path not in _names:
        out = subprocess.run(["nm", *flags, path], capture_output=True, text=True).stdout
        _names[path] = {line.split()[-1].split("@")[0] for line in out.splitlines() if line.strip() and not line.endswith(":")}
    return _names[path]


def library_names():
    found = set()
    for module in MODULES:
        found |= names(os.path.join(ROOT, f"build/lib/{module}.o"), "--defined-only", "-g")
    return found - REFUSED


def gate(object_path, neighbours, refused=()):
    """Why this object may not run, or nothing."""
    libc = set().union(*(names(path, "-D", "--defined-only") for path in SYSTEM))
    nm = lambda *flags: {line.split()[-1] for line in subprocess.run(["nm", *flags, object_path], capture_output=True, text=True).stdout.splitlines()}
    needs, has = nm("-u"), nm("--defined-only", "-g")
    library = library_names()
    given = sorted(needs & set(refused))
    if given:
        return f"your file calls {given[0]}, and in this exercise that is what you write yourself"
    if needs & {"stderr", "fwrite", "fputs", "fprintf"}:
        return "your file prints to stderr or to a file; print with printf"
    odd = sorted(needs - CALLS - library - neighbours)
    if odd:
        return f"your file calls {', '.join(odd[:4])}, which no exercise needs"
    if "main" in has:
        return "your file has a main; the tests bring their own, so take yours out"
    taken = sorted(has & (libc | names(os.path.join(ROOT, "build/libtangled.a"), "--defined-only", "-g")) | {n for n in has if n.startswith(("criterion", "cr_", "__"))})
    if taken:
        return f"your file defines {', '.join(taken[:4])}, which is a name of the C library or of the book's; choose another"
    if any(re.search(r" i ", line) for line in subprocess.run(["nm", object_path], capture_output=True, text=True).stdout.splitlines()):
        return "your file chooses a function while it is being loaded"
    sections = re.findall(r"^ *\d+ (\S+)", subprocess.run(["objdump", "-h", object_path], capture_output=True, text=True).stdout, re.M)
    strange = [s for s in sections if not SECTIONS.match(s)]
    if strange:
        return f"your file puts something into {strange[0]}, where code runs before or after main or tests are found"
    if re.search(r"\t(syscall|sysenter|int +\$0x80)", subprocess.run(["objdump", "-d", object_path], capture_output=True, text=True).stdout):
        return "your file calls the system with an instruction of its own"
    return ""


# ---------------------------------------------------------------- explaining
CRASH = {"heap-buffer-overflow": "reads or writes beyond the end of an array", "stack-buffer-overflow": "reads or writes beyond the end of an array",
         "global-buffer-overflow": "reads or writes beyond the end of an array", "dynamic-stack-buffer-overflow": "reads or writes beyond the end of an array",
         "heap-use-after-free": "uses memory that was freed", "attempting double-free": "frees memory twice", "stack-overflow": "calls itself without end",
         "SEGV": "follows a pointer to nowhere, or writes into something constant", "FPE": "divides a whole number by zero", "stack-use-after-return": "uses a variable that is gone"}


def explain_crash(said, source):
    line = None
    error = re.search(r"answer\.c:(\d+):\d+: runtime error: (.*)", said)
    others = re.search(r"(\w+\.[ch]):\d+:\d+: runtime error: (.*)", said)
    if others and not error:
        return f"Your code made {others.group(1)} of the book do what C does not define: {others.group(2)}. What did you hand it?"
    if error:
        line, what = int(error.group(1)), error.group(2)
    else:
        kind = re.search(r"AddressSanitizer: ([\w-]+(?: double-free)?)", said)
        what = CRASH.get(kind.group(1), kind.group(1)) if kind else "crashes"
        frame = re.search(r"answer\.c:(\d+)", said)
        line = int(frame.group(1)) if frame else None
    text = f"Your code {what}" if not error else f"Your code does what C does not define: {what}"
    if line:
        lines = source.split("\n")
        text += f", in line {line}:\n    {lines[line - 1].strip() if line <= len(lines) else ''}"
    return text + ("" if line else ". Has everything still the type that it has in the starter?")


def first_error(said):
    """The first thing that the compiler says, alone."""
    blocks = re.split(r"(?m)^(?=answer\.c:\d+:\d+: )", said)
    errors = [b for kind in ("(fatal )?error:", "warning:", "") for b in blocks if re.match(rf"answer\.c:\d+:\d+: {kind}", b)] or [b for b in blocks if b.strip()]
    return "\n".join(errors[0].rstrip().split("\n")[:8]) if errors else said.strip()[:600]


# ---------------------------------------------------------------- grading
class Result:
    """What became of one answer. trouble: it did not come to the tests, and why."""

    def __init__(self, exercise):
        self.exercise, self.trouble, self.kind, self.tests, self.warnings = exercise, "", "", [], ""

    @property
    def points(self):
        return sum(t["points"] for t in self.tests if t["state"] == "right")

    @property
    def passed(self):
        return not self.trouble and bool(self.tests) and all(t["state"] == "right" for t in self.tests)

    def fail(self, kind, why):
        self.kind, self.trouble = kind, why
        self.tests = [{"name": name, "state": "not run", "said": "", "leak": False, "points": test["points"], "hidden": test.get("hidden", False)}
                      for name, test in self.exercise.tests.items()]
        return self


_checks = {}
_check_lock = threading.Lock()


def others(exercise, work):
    """The solutions of the exercises that this one builds upon, compiled."""
    out = []
    for name in exercise.after:
        path = os.path.join(work, name)
        for kind, flags in (("plain", ["-O1"]), ("watched", ["-O1", *WATCH])):
            subprocess.run(["cc", "-std=c17", "-g", "-w", *flags, "-I" + ROOT + "/tangled", "-I" + ROOT + "/tangled/exercises", "-c", "-o", f"{path}.{kind}.o",
                            os.path.join(ROOT, f"tangled/solutions/{name}.c")], check=True)
        out.append(path)
    return out


def check_object(exercise, watched):
    """The tests of an exercise, compiled for this grading."""
    key = (exercise.name, watched)
    with _check_lock:
        if key not in _checks:
            folder = _checks.setdefault("folder", tempfile.TemporaryDirectory(prefix="tangled-grade-"))
            out = os.path.join(folder.name, f"{exercise.name}-{watched}.o")
            subprocess.run(["cc", "-std=gnu17", "-g", "-O1", "-w", *(WATCH if watched else []), f'-DGRADE_TOKEN="{TOKEN}"', f"-DGRADE_COOKIE={COOKIE}",
                            "-I" + os.path.join(ROOT, "tangled"), "-I" + os.path.join(ROOT, "tangled/exercises"), "-I" + HERE, "-c", "-o", out, os.path.join(HERE, "checks", exercise.name + ".c")], check=True)
            _checks[key] = out
        return _checks[key]


def grade(exercise, folder, boxed=False, others=()):
    """Grade folder/answer.c. others: the answers of exercises that this one builds upon."""
    result = Result(exercise)
    path = os.path.join(folder, "answer.c")
    if not os.path.isfile(path) or os.path.islink(path):
        return result.fail("missing", "there is no answer.c")
    if os.path.getsize(path) > 200_000:
        return result.fail("missing", "answer.c is longer than 200,000 bytes")
    source = open(path, encoding="utf-8", errors="replace").read()
    with tempfile.TemporaryDirectory(prefix="tangled-answer-") as work:
        place = os.path.join(work, "in")
        out = os.path.join(work, "out")
        os.mkdir(place), os.mkdir(out)
        shutil.copyfile(path, os.path.join(place, "answer.c"))
        for name in exercise.files:
            there = os.path.join(folder, name)
            if os.path.isfile(there) and not os.path.islink(there) and os.path.getsize(there) < 4_000_000:
                shutil.copyfile(there, os.path.join(place, name))
        box = lambda reads, writes: sandbox(reads, writes) if boxed else []

        status, said, ended, why = compiled(exercise, place, [*WARN, "-O0"], f"{out}/plain.o")
        if why:
            return result.fail("gate", f"This answer was not run: {why}.")
        if status != 0 or ended:
            return result.fail("compiler", "The compiler does not accept answer.c." if not ended else "The compiler did not come to an end.") if ended or not said.strip() \
                else result.fail("compiler", first_error(said))
        result.warnings = first_error(said) if "warning:" in said else ""
        neighbours = set()
        for other in others:
            neighbours |= names(other + ".plain.o", "--defined-only", "-g")
        why = gate(f"{out}/plain.o", neighbours, exercise.refuses)
        if why:
            return result.fail("gate", f"This answer was not run: {why}.")

        def linked(watched):
            binary = f"{out}/check-{'watched' if watched else 'plain'}"
            if watched:
                status, said, ended, why = compiled(exercise, place, [*WARN, "-O1", *WATCH], f"{out}/watched.o")
                if why or status or ended:
                    return None, [], why or first_error(said)
            library = os.path.join(BUILD, "libwatched.a") if watched else os.path.join(ROOT, "build/libtangled.a")
            # Linking runs nothing of the answer.
            done = subprocess.run(["cc", *(WATCH if watched else []), "-o", binary, check_object(exercise, watched), f"{out}/{'watched' if watched else 'plain'}.o",
                                   *[f"{other}.{'watched' if watched else 'plain'}.o" for other in others], library, "-lcriterion", "-lm"], capture_output=True, text=True)
            missing = re.findall(r"undefined reference to `(\w+)'", done.stderr)
            return binary if done.returncode == 0 else None, missing, "The linker says: " + (done.stderr.strip().split("\n")[-2:] or [""])[0][:300]

        def one(binary, name, watched):
            # The sanitizer needs room for its shadow: its runs have no limit of addresses.
            words = box([place, out], None) + (limits(None if watched else 1 << 30) if boxed else [])
            env = {"PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8", "HOME": "/tmp",
                   "ASAN_OPTIONS": "detect_stack_use_after_return=1:hard_rss_limit_mb=1000:handle_sigfpe=1", "LSAN_OPTIONS": "leak_check_at_exit=0:report_objects=0:exitcode=0"}
            env["ANSWER"] = place
            put = [] if not boxed else ["env"] + [f"{k}={v}" for k, v in env.items()]
            return run(words + put + ["sh", "-c", 'cd "$1" && exec "$2" --filter "task/$3"', "sh", "/tmp" if boxed else work, binary, name], HANGS, env=None if boxed else env)

        # On one's own machine under the sanitizers; in a class first without, under a limit of memory.
        binary, missing, said = linked(not boxed)
        if binary is None:
            return result.fail("compiler", f"answer.c has no function or number named {missing[0]}." if missing else said)
        watched_binary = None
        for name, test in exercise.tests.items():
            if sum(t["state"] == "loop" for t in result.tests) == 2:       # twice is enough
                result.tests.append({"name": name, "state": "not run", "said": "", "leak": False, "points": test["points"], "hidden": test.get("hidden", False)})
                continue
            state, text, leak = judge(*one(binary, name, not boxed), name, source)
            if boxed and state == "crash":
                watched_binary = watched_binary or linked(True)[0]
                again = judge(*one(watched_binary, name, True), name, source)
                state, text = ("crash", again[1] if again[0] == "crash" else text)
            result.tests.append({"name": name, "state": state, "said": text, "leak": leak, "points": test["points"], "hidden": test.get("hidden", False)})
    return result


def printed(said):
    """What the answer itself printed, in a few lines."""
    own = [line[:72] for line in said.split("\n") if line.strip() and not line.startswith((TOKEN, "[", "TAP ", "1..", "ok ", "not ok", "#"))]
    if not own:
        return ""
    return "\nYour code printed:\n" + "\n".join("    " + line for line in own[:6]) + ("\n    ..." if len(own) > 6 else "")


def judge(status, said, ended, name, source):
    mine = [line[len(TOKEN) + 1:] for line in said.split("\n") if line.startswith(TOKEN + " ")]
    wrong = [line[6:] for line in mine if line.startswith("wrong ")]
    if ended == "flood":
        return "crash", "Your code prints without end.", False
    endless = "loop", "Your code did not come to an end in 5 seconds: an endless loop, or one that takes very long.", False
    if "loop" in mine or ended == "time":
        return endless
    if wrong:
        return "wrong", "\n".join(wrong) + printed(said), False
    if status == 0 and f"right {name}" in mine:
        return "right", "", "leak" in mine
    if "imed out" in said:
        return endless
    if "AddressSanitizer" in said or "runtime error" in said or re.search(r"CRASH|Caught some unexpected signal|crash", said):
        return "crash", explain_crash(said, source), False
    return "crash", "Your code ended the test before it was over.", False
