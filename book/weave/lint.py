#!/usr/bin/python3
"""lint.py: results that were typed by hand into the prose.

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


failed = False
for chapter in sorted(glob("book/*.nw")):
    for number, line in prose(open(chapter, encoding="utf-8").read()):
        line = re.sub(r"\{\{.*?\}\}|\[\[.*?\]\]|`.*?`|\]\(.*?\)|\{#.*?\}", " ", line)
        for match in DECIMAL.finditer(line):
            print(f"{chapter}:{number}: the number {match.group()} is typed by hand; "
                  "refer to a run, or mark it as given: {{=" + match.group() + "}}")
            failed = True
sys.exit(failed)
