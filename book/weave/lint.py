#!/usr/bin/python3
"""lint.py chunks: what notangle lets pass.
lint.py prose:  results that were typed by hand, what stands there twice, lost symbols, and chapters that are mostly code.

A decimal number in prose is either a value of a run, {{run:name}}, or a number
that is given, {{=0.1}}. Code, runs, quoted code and links are left out.
"""
import os
import re
import subprocess
import sys
from glob import glob

NOWEB = os.environ.get("NOWEB", "/usr/lib/noweb")
DECIMAL = re.compile(r"(?<![\w.])\d+\.\d+(?![\w.]*\w*\.(?:c|h|nw))")


def prose(text):
    """The chapter with everything that is no prose blanked, line by line."""
    kind, fence = "prose", ""
    for number, line in enumerate(text.split("\n"), 1):
        if kind == "prose" and re.match(r"<<.*>>=", line):
            kind = "code"
        elif kind == "code" and re.match(r"@(\s|$)", line):
            kind = "prose"
            line = ""
        elif kind == "prose" and re.match(r"(~~~|```)", line):
            kind, fence = "fence", line[:3]
            line = ""
        elif kind == "fence" and line.startswith(fence):
            kind = "prose"
            line = ""
        if kind == "prose" and not line.startswith("    "):
            yield number, line


def symbols():
    """The preface's table of symbols: each C name is in the code, each symbol in its chapter."""
    code = "".join(open(f, encoding="utf-8").read() for f in glob("tangled/**/*.[ch]", recursive=True))
    rows = re.findall(r"^\| (\$.*?) \| (.*?) \| .* \| .* \| \[(\d+)\]", open("book/00-preface.nw", encoding="utf-8").read(), re.M)
    if not rows:
        yield "book/00-preface.nw: the table of symbols is not to be found"
    for symbol, names, chapter in rows:
        for name in re.findall(r"`(\w+)`", names):
            if not re.search(rf"\b{name}\b", code):
                yield f"book/00-preface.nw: the symbol table says {name}, which is no name in the code"
        text = open(glob(f"book/{int(chapter):02}-*.nw")[0], encoding="utf-8").read()
        for one in re.findall(r"\$(.*?)\$", symbol):
            if re.sub(r"_i$", "", one).replace("'", "") not in text:
                yield f"book/00-preface.nw: the symbol {one} is not in chapter {chapter}"



def by_hand():
    """Numbers that no program printed, and paragraphs that stand twice."""
    seen = {}
    for chapter in sorted(glob("book/*.nw")):
        for number, line in prose(open(chapter, encoding="utf-8").read()):
            if len(line) > 120 and seen.setdefault(line, f"{chapter}:{number}") != f"{chapter}:{number}":
                yield f"{chapter}:{number}: the same as {seen[line]}: {line[:60]}..."
            line = re.sub(r"\{\{.*?\}\}|\[\[.*?\]\]|`.*?`|\]\(.*?\)|\{#.*?\}", " ", line)
            for match in DECIMAL.finditer(line):
                yield (f"{chapter}:{number}: the number {match.group()} is typed by hand; "
                       "refer to a run, or mark it as given: {{=" + match.group() + "}}")


# ---- a chapter is a lesson, and not a listing
def measured(text):
    """Words, lines of code, the lines of each chunk, and the longest code between two paragraphs of 40 words, with its line.

    Chunks of exercises and solutions, blank lines, tables, headings and runs are left out.
    """
    words = code = gap = worst = size = where = 0
    sizes, paragraph, kind = [], [], "prose"

    def paragraph_ends():
        nonlocal words, gap
        said = re.sub(r"\{\{[^}]*\}\}|\{[#.][^}]*\}", " X ", " ".join(paragraph))
        count = sum(bool(re.search(r"[A-Za-z]", word)) for word in said.split())
        paragraph.clear()
        words += count
        gap = 0 if count >= 40 else gap

    for number, line in enumerate(text.split("\n"), 1):
        start = re.match(r"<<(.*)>>=", line)
        if kind in ("code", "exercise"):
            if re.match(r"@(\s|$)", line):
                if kind == "code":
                    sizes.append(size)
                kind = "prose"
            elif line.strip() and kind == "code":
                size, code, gap = size + 1, code + 1, gap + 1
                if gap > worst:
                    worst, where = gap, number
            continue
        if re.match(r"~~~|```", line):
            kind = "prose" if kind == "fence" else "fence"
        elif kind == "prose" and start:
            kind, size = "exercise" if start.group(1).startswith(("exercises/", "solutions/")) else "code", 0
        elif kind == "prose" and line.strip() and not line.startswith(("|", ":::", "#", "![", "%")):
            paragraph.append(line)
            continue
        paragraph_ends()
    paragraph_ends()
    return words, code, sorted(sizes), worst, where


def proportions():
    """Ten words a line of code in Part I, eight after, five where code is the subject; small chunks, and no long runs of them."""
    for chapter in sorted(glob("book/[0-7]*.nw")):
        number = int(os.path.basename(chapter)[:2])
        words, code, sizes, worst, where = measured(open(chapter, encoding="utf-8").read())
        if not number or not code:
            continue
        least = 10 if number <= 6 else 5 if number in (8, 9) else 8
        if words < least * code:
            yield f"{chapter}:1: {words / code:.1f} words a line of code; want {least}: let the rest stand in the Workshop"
        for share, most in ((0.5, 9), (0.9, 18)):
            if sizes[int(share * len(sizes))] > most:
                yield f"{chapter}:1: {share:.0%} of the chunks have up to {sizes[int(share * len(sizes))]} lines; {most} are enough"
        if worst > 60:
            yield f"{chapter}:{where}: {worst} lines of code since the last paragraph of 40 words; 60 are enough"


# ---- chunks, as noweb sees them
def chunks():
    done = subprocess.run(f"{NOWEB}/markup book/*.nw | {NOWEB}/finduses | {NOWEB}/noidx", shell=True, capture_output=True, text=True)
    home, first, used = {}, {}, {}                 # by chunk: its chapter, its first line, where it is used
    file, line, code, skip, name, start, lines, text = "", 1, False, False, "", 0, 0, ""
    for token in done.stdout.split("\n"):
        word, _, rest = token.partition(" ")
        if word == "@file":
            file, line = os.path.basename(rest), 1
        elif word == "@fatal":
            yield f"book/{file}:{line}: noweb: {rest}"
        elif token.startswith("@begin code"):
            code, lines, text, start = True, 0, "", line
        elif word == "@defn":
            name, skip = rest, True
            if home.setdefault(name, file) != file:
                yield f"book/{file}:{line}: <<{name}>> is also defined in {home[name]}"
            first.setdefault(name, line)
        elif word == "@use":
            used[rest] = f"{file}:{line}"
            text += f"<<{rest}>>"
        elif re.match(r"@index (localdefn|defn) .$", token):
            yield f"book/{file}:{line}: %def of the one letter {token[-1]}"
        elif word == "@text":
            text += rest
        elif word == "@nl" or token.startswith("@index nl"):
            if code and not skip and word == "@nl":
                lines += bool(text.strip())
                if len(text) > 72:
                    yield f"book/{file}:{line}: a line of code of {len(text)} columns"
            text, skip, line = "", False, line + 1
        elif token.startswith("@end code"):
            code = False
            if lines > 24:
                yield f"book/{file}:{start}: <<{name}>> has {lines} lines; 24 are enough"
    for name in sorted(used.keys() - home.keys()):
        yield f"book/{used[name]}: <<{name}>> is used and not defined"
    for name in sorted(home.keys() - used.keys()):
        if not re.fullmatch(r"[a-z0-9_/]+\.(c|h|csv|txt)", name):
            yield f"book/{home[name]}:{first[name]}: <<{name}>> is never used"
    for chapter in sorted(glob("book/*.nw")):
        for number, text in enumerate(open(chapter, encoding="utf-8"), 1):
            if "\t" in text:
                yield f"{chapter}:{number}: a tab; noweb counts columns, so use spaces"


complaints = {"chunks": (chunks,), "prose": (symbols, by_hand, proportions)}[sys.argv[1]]
failed = False
for complain in complaints:
    for complaint in complain():
        print(complaint)
        failed = True
sys.exit(failed)
