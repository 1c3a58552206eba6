#!/usr/bin/python3
"""lint.py: results that were typed by hand into the prose, and what stands there twice.

A decimal number in prose is either a value of a run, {{run:name}}, or a number
that is given, {{=0.1}}. Code, runs, quoted code and links are left out.
"""
import re
import sys
from glob import glob

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
    rows = re.findall(r"^\| (\$.*?) \| (.*?) \| .* \| .* \| \[(\d)\]", open("book/00-preface.nw", encoding="utf-8").read(), re.M)
    if not rows:
        yield "book/00-preface.nw: the table of symbols is not to be found"
    for symbol, names, chapter in rows:
        for name in re.findall(r"`(\w+)`", names):
            if not re.search(rf"\b{name}\b", code):
                yield f"book/00-preface.nw: the symbol table says {name}, which is no name in the code"
        text = open(glob(f"book/0{chapter}-*.nw")[0], encoding="utf-8").read()
        for one in re.findall(r"\$(.*?)\$", symbol):
            if re.sub(r"_i$", "", one).replace("'", "") not in text:
                yield f"book/00-preface.nw: the symbol {one} is not in chapter {chapter}"


failed = False
for complaint in symbols():
    print(complaint)
    failed = True
seen = {}
for chapter in sorted(glob("book/*.nw")):
    for number, line in prose(open(chapter, encoding="utf-8").read()):
        if len(line) > 120 and seen.setdefault(line, f"{chapter}:{number}") != f"{chapter}:{number}":
            print(f"{chapter}:{number}: the same as {seen[line]}: {line[:60]}...")
            failed = True
        line = re.sub(r"\{\{.*?\}\}|\[\[.*?\]\]|`.*?`|\]\(.*?\)|\{#.*?\}", " ", line)
        for match in DECIMAL.finditer(line):
            print(f"{chapter}:{number}: the number {match.group()} is typed by hand; "
                  "refer to a run, or mark it as given: {{=" + match.group() + "}}")
            failed = True
sys.exit(failed)
