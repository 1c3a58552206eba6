#!/usr/bin/python3
"""finish.py FOLDER: what is left to do on freshly tangled C.

The name of a chunk stays behind as a comment where it says what follows: above
statements, and above the one function that the chunk is about. It goes where
another comment follows, or where the chunk is about several functions.

Each file begins with what it is, which its chunk says in a comment on its first
line, with its chapter, and where it is made. README.md lists them all.
"""
import os
import re
import sys
import textwrap
from glob import glob

ROOT = re.compile(r"^<<([a-z0-9_/]+\.(?:c|h|csv|txt))>>=\n(.*)", re.M)
COLUMNS = 72
NAME = "\x03"                               # before the name of a chunk


# ---- the book: its parts, its chapters, its files

class Chapter:
    def __init__(self, path, kind, number):
        self.path = path
        self.text = open(path, encoding="utf-8").read()
        self.title = re.match(r"# (.*?)(?: \{.*)?$", self.text, re.M).group(1)
        self.kind, self.number = kind, number
        self.files = {}                      # in the order of the text: the first line of each
        for name, first in ROOT.findall(self.text):
            self.files.setdefault(name, first)

    @property
    def place(self):
        return f"{self.kind} {self.number}, {self.title}" if self.kind else f"The {self.title.lower()}"


def book():
    """The chapters, each with its part."""
    parts = [line.split(maxsplit=3) for line in open("book/weave/parts.txt", encoding="utf-8")
             if not line.startswith("#")]
    letters = iter("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    chapters = []
    for path in sorted(glob("book/*.nw")):
        number = int(os.path.basename(path)[:2])
        part = next((p for p in parts if int(p[0]) <= number <= int(p[1])), None)
        if not part:
            chapters.append(("", Chapter(path, "", "")))
        else:
            called = str(number) if number < 80 else next(letters)
            chapters.append((part[3].strip(), Chapter(path, part[2], called)))
    return chapters


def exercises(chapters):
    """The number and the title of each exercise, by the name of its file."""
    found = {}
    for _, chapter in chapters:
        heads = re.findall(r"^:+ \{\.exercise #ex-([\w-]+) title=\"(.*?)\"", chapter.text, re.M)
        for count, (name, title) in enumerate(heads, 1):
            found[name.replace("-", "_")] = f"Exercise {chapter.number}.{count}, {title}"
    return found


# ---- names of chunks

class Chunk:
    def __init__(self, name, indent):
        self.name, self.indent, self.parts = name, indent, []      # lines and chunks


def parse(text):
    """The lines of a file as a tree of chunks."""
    root = Chunk(None, "")
    stack = [root]
    for line in text.split("\n"):
        mark = re.match(r"( *)\x01(.*)$", line)
        if mark:
            chunk = Chunk(mark.group(2), mark.group(1))
            stack[-1].parts.append(chunk)
            stack.append(chunk)
            continue
        ends = line.count("\x02")
        stack[-1].parts.append(line.replace("\x02", ""))
        for _ in range(ends):
            stack.pop()
    return root


def functions(lines):
    """Where, among lines, functions of a file begin: their first lines."""
    found, start = [], None
    for at, line in enumerate(lines):
        if re.match(r"[A-Za-z_]", line) and start is None:
            start = at
        if start is not None and line == "{":
            if "(" in " ".join(lines[start:at]):
                found.append(start)
            start = None
        elif start is not None and re.search(r"[;}]\s*(/\*.*\*/)?$", line):
            start = None
        elif re.match(r"[#}/ ]", line) and start is not None and not re.match(r" +\S", line):
            start = None
    return found


def prototypes(lines):
    text = "\n".join(lines)
    return len(re.findall(r"^[a-z_][\w *]*\([^;{}]*\);", text, re.M))


def lines_of(chunk):
    """The lines of a chunk with those of its chunks, and with the names that stay."""
    outside = chunk.indent == "" and chunk.name is not None
    out, own = [], []                       # own: (place in out, the line) of what is no other chunk's
    for part in chunk.parts:
        if isinstance(part, Chunk):
            out += lines_of(part)
        else:
            own.append((len(out), part))
            out.append(part)
    if chunk.name is None:
        return out
    name = f"{chunk.indent}/* {chunk.name} */"
    written = [(place, line) for place, line in own if line.strip()]
    if not written:                         # nothing but other chunks, which have names
        return out
    place = 0
    if outside:
        begin = functions([line for _, line in own])
        if len(begin) > 1 or (not begin and prototypes([line for _, line in own]) > 1 and
                              re.match(r"[a-z_][\w *]*\(", written[0][1])):
            return out                      # about several functions: no name of one
        if begin:
            place = own[begin[0]][0]
            if functions(out[place + 1:]):                      # it only begins what the chunk is about
                return out
            if place > 0 and out[place - 1].strip():        # its own comment stands there
                return out
    return out[:place] + [NAME + name] + out[place:]


def without_stacked(lines):
    """Without the names that stand above or under another comment."""
    kept = []
    for line in reversed(lines):
        below = next((below for below in reversed(kept) if below.strip()), "")
        if not line.startswith(NAME) or not below.replace(NAME, "").lstrip().startswith("/*"):
            kept.append(line)
    out, inside = [], False                 # inside: the line before was a comment's
    for line in reversed(kept):
        if line.startswith(NAME):
            if not inside:
                out.append(line.replace(NAME, ""))
            continue
        begins = line.lstrip().startswith("/*")
        inside = begins or (inside and not out[-1].endswith("*/"))
        if line or (out and out[-1]):
            out.append(line)
    return out


# ---- heads

def comment(sentences):
    lines = [line for s in sentences for line in textwrap.wrap(s, COLUMNS - 3, break_on_hyphens=False)]
    if len(lines[-1]) > COLUMNS - 6:
        lines = lines[:-1] + textwrap.wrap(lines[-1], COLUMNS - 6)
    return "/* " + "\n   ".join(lines) + " */\n"


def head_of(name, chapter, exercise):
    """The first comment of a file, or None where its chunk does not say what the file is."""
    stem = os.path.basename(name)[:-2]
    if name.startswith("exercises/") and stem in exercise:
        return comment([f"{exercise[stem]}.", f"As it begins; its text is in {chapter.path}."])
    made = f"Made from {chapter.path}: change it there."
    if name.startswith("solutions/"):
        return comment([f"{exercise[stem]}, solved.", made])
    said = re.fullmatch(r"/\* (.*\S) \*/", chapter.files[name])
    return said and comment([said.group(1), f"{chapter.place}. {made}"])


def stacked(text):
    """Lines where a comment stands right under another."""
    lines = text.split("\n")
    return [n for n, (one, two) in enumerate(zip(lines, lines[1:]), 1)
            if re.match(r"\s*(/\*|\S.*\*/$)", one) and one.endswith("*/") and two.lstrip().startswith("/*")
            and not re.search(r"[;{},].*/\*", one)]


def finish(folder, chapters):
    home = {name: chapter for _, chapter in chapters for name in chapter.files}
    exercise = exercises(chapters)
    bad = False
    for name in sorted(name for name in home if name.endswith((".c", ".h"))):
        path = os.path.join(folder, name)
        if not os.path.exists(path):
            continue
        text = "\n".join(without_stacked(lines_of(parse(open(path, encoding="utf-8").read()))))
        head = head_of(name, home[name], exercise)
        if head is None:
            print(f"{home[name].path}: <<{name}>> does not begin with a comment of one line "
                  "that says what the file is", file=sys.stderr)
            bad = True
            head = ""
        elif not name.startswith(("exercises/", "solutions/")) or name == "exercises/exercise.h":
            text = text.split("\n", 1)[1].lstrip("\n")
        if text.startswith("/*"):
            head += "\n"
        for line in stacked(head + text):
            print(f"tangled/{name}:{line}: a comment right under another", file=sys.stderr)
            bad = True
        with open(path, "w", encoding="utf-8") as file:
            file.write(head + text)
    return bad


# ---- the list of files

def readme(chapters):
    exercise = exercises(chapters)
    lines = ["# What the book tangles into", "",
             "Everything here is made from `book/*.nw` by `make tangle`: change it there. A file includes only files of its own",
             "chapter and of those before it, or of the Workshop's ground floor.", ""]
    last = ""
    for part, chapter in chapters:
        if not chapter.files:
            continue
        if part != last:
            lines += [f"## {part}", ""]
            last = part
        lines += [f"### {chapter.number} {chapter.title}".replace("###  ", "### "), ""]
        todo = []
        for name, first in chapter.files.items():
            stem = os.path.basename(name).rsplit(".", 1)[0]
            if name.startswith(("exercises/", "solutions/")) and stem in exercise:
                todo.append(f"[{exercise[stem].split(' ', 1)[1]}]({name})")
                continue
            said = re.fullmatch(r"/\* (.*\S) \*/", first)
            lines.append(f"- [{name}]({name})" + (f": {said.group(1)}" if said else ""))
        if todo:
            kind = "Solutions" if any(n.startswith("solutions/") for n in chapter.files) else "Exercises"
            lines += [f"- {kind}: " + "; ".join(todo) + "."]
        lines.append("")
    return "\n".join(lines)


def main():
    folder = sys.argv[1]
    chapters = book()
    bad = finish(folder, chapters)
    with open(os.path.join(folder, "README.md"), "w", encoding="utf-8") as file:
        file.write(readme(chapters))
    sys.exit(bad)


main()
