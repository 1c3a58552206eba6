#!/usr/bin/python3
"""lint.py: what noweb and pandoc let pass, and this book does not.

lint.py chunks              faulty chunks, their names, and their order
lint.py prose               results typed by hand, lost symbols, chapters of too much code
lint.py table [CHAPTER...]  how each chapter divides into words and code
"""
import os
import re
import subprocess
import sys
from collections import namedtuple
from glob import glob

# The limits of a chapter, and the chapters that are still to be brought there.
# One that meets them leaves the list: the lint says so.
AHEAD = """
""".split()
SPEED = ["08-speed", "09-small-networks"]       # their subject is code
MEDIAN, NINE_TENTHS, STRETCH, LONG_PARAGRAPH = 9, 18, 60, 40
CHUNK, COLUMNS = 24, 72
FEWEST_WORDS, MOST_WORDS = 3, 8
# A chunk's name is a command and begins with one of these.
VERBS = set("""
Add Answer Ask Average Begin Bend Build Change Check Choose Clear Climb Close Come Compare Compile Compute
Copy Count Cut Decide Declare Descend Describe Do Draw Exchange Find Finish Fit Forget Gather Get Give Go
Hand Include Insist Judge Keep Learn Leave Let Limit List Load Look Lower Make Map Mark Measure Miss
Multiply Name Note Obey Open Parse Place Point Predict Print Promise Prompt Pull Put Read Recognise Rectify
Refuse Remember Replace Report Round Run Say Scale Search See Set Shape Share Shift Show Shuffle Slice Sort
Split Spread Squash Standardise Start Step Stir Stop Store Sum Take Tell Train Try Turn Undo Use View Walk Write
""".split())

DEFINITION = re.compile(r"<<(.*)>>=")
NO_PROSE = re.compile(r"\||:::|#|!\[|%\w+$")     # tables, blocks, headings, figures, %fold
FENCE = re.compile(r"~~~|```")
FILE = re.compile(r"[a-z0-9_/]+\.(c|h|csv|txt)$")
DECIMAL = re.compile(r"(?<![\w.])\d+\.\d+(?![\w.]*\w*\.(?:c|h|nw))")
failed = False


def complain(where, message):
    global failed
    print(f"{where}: {message}")
    failed = True


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def chapters():
    """Every file of the book, in its order."""
    return sorted(glob("book/*.nw"))


def stem(path):
    return os.path.basename(path)[:-3]


def is_chapter(path):
    return 1 <= int(stem(path)[:2]) <= 79


# ---- chunks, as noweb's tokens tell of them

Chunk = namedtuple("Chunk", "name file line")


def look_at_chunks(complain=complain):
    """Complain of each faulty chunk; return all definitions and all uses, in the book's order."""
    noweb = os.environ.get("NOWEB", "/usr/lib/noweb")
    markup = subprocess.run([f"{noweb}/markup", *chapters()], capture_output=True, encoding="utf-8")
    tokens = markup.stdout
    if markup.returncode or markup.stderr:
        sys.exit(markup.stderr or f"noweb's markup ended with status {markup.returncode}")
    for sieve in ("finduses", "noidx"):
        tokens = subprocess.run([f"{noweb}/{sieve}"], input=tokens, stdout=subprocess.PIPE,
                                encoding="utf-8", check=True).stdout
    definitions, uses = [], []
    in_code = False
    for token in tokens.splitlines():
        kind, _, rest = token.partition(" ")
        if kind == "@file":
            path, line = rest, 1
        elif kind == "@begin" and rest.startswith("code"):
            in_code, naming, size, text, start = True, True, 0, "", line
        elif kind == "@end" and rest.startswith("code"):
            in_code = False
            if size > CHUNK:
                complain(f"{path}:{start}",
                         f"<<{definitions[-1].name}>> has {size} lines; {CHUNK} are enough")
        elif kind == "@defn":
            definitions.append(Chunk(rest, path, line))
        elif kind == "@use":
            uses.append(Chunk(rest, path, line))
            if in_code:
                text += f"<<{rest}>>"
        elif kind == "@text" and in_code:
            text += rest
        elif re.match(r"@index (localdefn|defn) ", token):
            if len(token.split()[2]) == 1:
                complain(f"{path}:{line}", f"%def of the one letter {token.split()[2]}")
        elif kind == "@nl" or token.startswith("@index nl"):
            if in_code and not naming and kind == "@nl":
                size += bool(text.strip())
                if len(text) > COLUMNS:
                    complain(f"{path}:{line}", f"a line of code of {len(text)} columns")
            if in_code:
                text, naming = "", False
            line += 1
    return definitions, uses


def check_names(definitions, uses):
    """Each chunk has one home, is used, and is called by a command of a few words."""
    home, spelling = {}, {}
    for name, path, line in definitions:
        where = f"{path}:{line}"
        if home.setdefault(name, path) != path:
            complain(where, f"<<{name}>> is also defined in {stem(home[name])}.nw")
        plain = " ".join(re.findall(r"\w+", name.lower()))
        if spelling.setdefault(plain, name) != name and not FILE.match(name):
            complain(where, f"<<{name}>> is almost the name <<{spelling[plain]}>>")
    used = {use.name for use in uses}
    for name, path, line in definitions:
        if FILE.match(name) or home.pop(name, None) is None:
            continue                    # a file, or a chunk continued
        where = f"{path}:{line}"
        words = name.split()
        if name not in used:
            complain(where, f"<<{name}>> is never used")
        if not FEWEST_WORDS <= len(words) <= MOST_WORDS:
            complain(where, f"<<{name}>> is a name of {len(words)} words; "
                     f"from {FEWEST_WORDS} to {MOST_WORDS} are wanted")
        if words[0].rstrip(",") not in VERBS:
            complain(where, f"<<{name}>> begins with no verb that book/weave/lint.py knows")
    defined = {chunk.name for chunk in definitions}
    for name, path, line in uses:
        if name not in defined:
            complain(f"{path}:{line}", f"<<{name}>> is used and not defined")


def place(path):
    """Where a file stands in the building: the Workshop's ground floor is under the chapters."""
    return "00" + stem(path) if "81" <= stem(path) < "86" else stem(path)


def holes(definitions, uses):
    """The uses of chunks that only a file further up defines."""
    home = {}
    for name, path, _ in definitions:
        home.setdefault(name, path)
    return [use for use in uses if place(home.get(use.name, use.file)) > place(use.file)], home


def chunks():
    for path in chapters():
        for number, line in enumerate(read(path).split("\n"), 1):
            if "\t" in line:
                complain(f"{path}:{number}", "a tab; noweb counts columns, so use spaces")
    definitions, uses = look_at_chunks()
    check_names(definitions, uses)
    early, home = holes(definitions, uses)
    for name, path, line in early:
        if stem(path) not in AHEAD:
            complain(f"{path}:{line}", f"<<{name}>> is defined by a later file, {stem(home[name])}.nw")


# ---- prose

def sort_lines(text):
    """Each line of a chapter with its number and what it is.

    Prose, code, what a fence holds, the definition that begins a chunk, and
    the edges that end one or that are fences.
    """
    kind, fence = "prose", ""
    for number, line in enumerate(text.split("\n"), 1):
        if kind == "prose" and DEFINITION.match(line):
            yield number, "definition", line
            kind = "code"
        elif kind == "code" and re.match(r"@(\s|$)", line):
            yield number, "edge", line
            kind = "prose"
        elif kind == "prose" and FENCE.match(line):
            yield number, "edge", line
            kind, fence = "fenced", line[:3]
        elif kind == "fenced" and line.startswith(fence):
            yield number, "edge", line
            kind = "prose"
        else:
            yield number, kind, line


def check_symbols():
    """The preface's table of symbols: each C name is in the code, each symbol in its chapter."""
    preface = "book/00-preface.nw"
    code = "".join(read(f) for f in glob("tangled/**/*.[ch]", recursive=True))
    rows = re.findall(r"^\| (\$.*?) \| (.*?) \| .* \| .* \| \[(\d+)\]", read(preface), re.M)
    if not rows:
        complain(preface, "the table of symbols is not to be found")
    for symbol, names, chapter in rows:
        for name in re.findall(r"`(\w+)`", names):
            if not re.search(rf"\b{name}\b", code):
                complain(preface, f"the symbol table says {name}, which is no name in the code")
        text = read(glob(f"book/{int(chapter):02}-*.nw")[0])
        for one in re.findall(r"\$(.*?)\$", symbol):
            if re.sub(r"_i$", "", one).replace("'", "") not in text:
                complain(preface, f"the symbol {one} is not in chapter {chapter}")


def check_sentences():
    """A decimal number is a value of a run, {{run:name}}, or given, {{=0.1}}; nothing stands twice.

    Code, runs, quoted code and links are left out.
    """
    seen = {}
    for path in chapters():
        for number, kind, line in sort_lines(read(path)):
            if kind != "prose" or line.startswith("    "):
                continue
            where = f"{path}:{number}"
            if len(line) > 120 and seen.setdefault(line, where) != where:
                complain(where, f"the same as {seen[line]}: {line[:60]}...")
            line = re.sub(r"\{\{.*?\}\}|\[\[.*?\]\]|`.*?`|\]\(.*?\)|\{#.*?\}", " ", line)
            for match in DECIMAL.finditer(line):
                complain(where, f"the number {match.group()} is typed by hand; "
                         "refer to a run, or mark it as given: {{=" + match.group() + "}}")


# ---- how a chapter divides into words and code

class Measure:
    """The words of prose and the lines of code of a chapter.

    Words: of paragraphs, without fences, tables, headings and figures. Lines:
    of chunks, without blank ones, exercises and solutions.
    """

    def __init__(self, path):
        self.words = self.code = self.paragraphs = self.short = 0
        self.sizes = []                 # the lines of each chunk
        self.stretch = self.stretch_chunks = 0  # the longest between two long paragraphs,
        self.stretch_end = 1                    # and its last line
        self.since = self.chunks_since = 0      # the code since the last long paragraph
        paragraph, counted = [], False
        for number, kind, line in sort_lines(read(path)):
            if kind == "code":
                if counted and line.strip():
                    self.add_code(number)
                continue
            if kind == "prose" and line.strip() and not NO_PROSE.match(line):
                paragraph.append(line)
                continue
            self.add_paragraph(paragraph)
            paragraph = []
            if kind == "definition":
                counted = not DEFINITION.match(line).group(1).startswith(("exercises/", "solutions/"))
                if counted:
                    self.sizes.append(0)
                    self.chunks_since += 1
        self.add_paragraph(paragraph)
        self.sizes.sort()

    def add_code(self, number):
        self.sizes[-1] += 1
        self.code += 1
        self.since += 1
        if self.since > self.stretch:
            self.stretch, self.stretch_chunks, self.stretch_end = self.since, self.chunks_since, number

    def add_paragraph(self, lines):
        text = re.sub(r"\{\{[^}]*\}\}|\{[#.][^}]*\}", " X ", " ".join(lines))
        words = sum(bool(re.search(r"[A-Za-z]", word)) for word in text.split())
        if words:
            self.words += words
            self.paragraphs += 1
            self.short += words < 20
        if words >= LONG_PARAGRAPH:
            self.since = self.chunks_since = 0

    def size_at(self, share):
        """The size that this share of the chunks does not reach."""
        return self.sizes[min(len(self.sizes) - 1, int(share * len(self.sizes)))] if self.sizes else 0

    @property
    def words_a_line(self):
        return self.words / self.code if self.code else 0


def shortfalls(path):
    """Where a chapter does not keep the limits, and how."""
    measure = Measure(path)
    least = 5 if stem(path) in SPEED else 10 if int(stem(path)[:2]) <= 6 else 8
    if measure.code and measure.words_a_line < least:
        yield f"{path}:1", (f"{measure.words_a_line:.2f} words a line of code; {least} are wanted: "
                            "let the rest stand in the Workshop")
    if measure.size_at(.5) > MEDIAN:
        yield f"{path}:1", f"the median chunk has {measure.size_at(.5)} lines; {MEDIAN} are enough"
    if measure.size_at(.9) > NINE_TENTHS:
        yield f"{path}:1", f"a chunk in ten has {measure.size_at(.9)} lines or more; {NINE_TENTHS} are enough"
    if measure.stretch > STRETCH:
        yield f"{path}:{measure.stretch_end}", (
            f"{measure.stretch} lines of code, in {measure.stretch_chunks} chunks, "
            f"since the last paragraph of {LONG_PARAGRAPH} words; {STRETCH} are enough")


def check_limits():
    paths = {stem(path): path for path in chapters() if is_chapter(path)}
    for chapter, path in paths.items():
        if chapter not in AHEAD:
            for where, lack in shortfalls(path):
                complain(where, lack)
    early = {stem(use.file) for use in holes(*look_at_chunks(lambda *_: None))[0]} if AHEAD else set()
    for chapter in AHEAD:
        if chapter not in paths:
            complain("book/weave/lint.py", f"AHEAD names {chapter}, which is no chapter")
        elif chapter not in early and not any(shortfalls(paths[chapter])):
            complain("book/weave/lint.py", f"{chapter} meets every limit: take it out of AHEAD")


def prose():
    check_symbols()
    check_sentences()
    check_limits()


def table(*paths):
    print(f"{'chapter':26} words  code  words/line  chunks median p90  "
          f"longest code between paragraphs of {LONG_PARAGRAPH} words   short paragraphs")
    for path in paths or chapters():
        m = Measure(path)
        print(f"{stem(path):26} {m.words:5} {m.code:5}  {m.words_a_line:10.1f}  {len(m.sizes):6} "
              f"{m.size_at(.5):6} {m.size_at(.9):3}  {m.stretch:5} lines in {m.stretch_chunks:3} chunks "
              f"{'':18} {m.short:4} of {m.paragraphs}")


commands = {"chunks": chunks, "prose": prose, "table": table}
if len(sys.argv) < 2 or sys.argv[1] not in commands or (len(sys.argv) > 2 and sys.argv[1] != "table"):
    sys.exit(__doc__)
commands[sys.argv[1]](*sys.argv[2:])
sys.exit(failed)
