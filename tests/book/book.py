#!/usr/bin/python3
"""book.py: the book as it was built: its code, its pages, its files. TAP."""
import json
import os
import re
import subprocess
import sys
import tempfile
import zipfile
from glob import glob
from html.parser import HTMLParser

count = failures = 0


def report(good, name, why=""):
    global count, failures
    count += 1
    failures += not good
    print(f"{'ok' if good else 'not ok'} {count} - {name}" + (f"\n  # {why}" if why and not good else ""))


def sh(command):
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


# The C is what the book tangles into.
with tempfile.TemporaryDirectory() as fresh:
    status, said = sh(f"sh book/weave/tangle.sh {fresh} && diff -r {fresh} tangled")
    report(status == 0, "tangling afresh changes nothing", said)

# Each C file says first what it is, and where it is to be changed; the folder's list has them all.
listed = open("tangled/README.md", encoding="utf-8").read()
for name in sorted(glob("tangled/**/*.[ch]", recursive=True)):
    head = re.match(r"/\* \S.*?\*/\n", open(name, encoding="utf-8").read(), re.S)
    source = head and re.search(r"\bbook/\d\d-[\w-]+\.nw\b", head.group())
    report(source and os.path.exists(source.group()) and f"<<{name[8:]}>>=" in open(source.group(), encoding="utf-8").read(),
           f"{name} says what it is and where it is made", head and head.group())
lost = [n for n in glob("tangled/**/*.*", recursive=True) if f"]({n[8:]})" not in listed and n != "tangled/README.md"]
lost += [n for n in re.findall(r"\]\((.*?)\)", listed) if not os.path.exists("tangled/" + n)]
report(not lost, "tangled/README.md lists every file, and no other", str(lost))

# A file includes only files of earlier chapters, or of the Workshop's ground floor, which includes no chapter's.
# The Workshop's top floor stands on the chapters.
floor, home, part = {}, {}, {}
for chapter in sorted(glob("book/*.nw")):
    number = int(os.path.basename(chapter)[:2])
    for name in re.findall(r"^<<(.*?)>>=$", open(chapter, encoding="utf-8").read(), re.M):
        part.setdefault(name, set()).add(number)
        if re.fullmatch(r"[a-z0-9_/]+\.[ch]", name):
            floor[name] = 0 if 81 <= number <= 85 else number
# No chapter has a hole that a later one fills: a chunk is whole where it begins.
torn = {name: sorted(numbers) for name, numbers in part.items() if len(numbers) > 1}
report(not torn, "no chunk is continued in another chapter", str(torn))
early = []
for chapter in sorted(glob("book/*.nw")):
    number = int(os.path.basename(chapter)[:2])
    if number < 80:
        used = re.findall(r"^ *<<(.*?)>>$", open(chapter, encoding="utf-8").read(), re.M)
        early += [f"{number}: {name}" for name in used if min(0 if 81 <= n <= 85 else n for n in part.get(name, {0})) > number]
report(not early, "no chapter uses a chunk that a later one defines", str(early))
for name in sorted(floor):
    text = open("tangled/" + name, encoding="utf-8").read()
    included = [i if i in floor else "exercises/" + i for i in re.findall(r'#include "(.*?)"', text)]
    above = [i for i in included if floor[i] > floor[name]]
    report(not above, f"{name} knows no later chapter", str(above))
report(set(floor) == {os.path.relpath(f, "tangled") for f in glob("tangled/**/*.[ch]", recursive=True)}, "every C file has its place in the book")

# The lint finds nothing here, and finds what it should elsewhere.
status, said = sh("/usr/bin/python3 book/weave/lint.py chunks && /usr/bin/python3 book/weave/lint.py prose")
report(status == 0, "the lint has no complaint", said)

wide = [f"{f}:{n}" for f in glob("book/weave/*.lua") for n, l in enumerate(open(f, encoding="utf-8"), 1) if len(l) > 121]
report(not wide, "no line of the weaving is wider than 120 columns", str(wide))

# The scripts of the live figures are as the formatter has them (its --write does it).
status, said = sh("node .packages/node_modules/prettier/bin/prettier.cjs --check book/weave/live")
report(status == 0, "the live figures are formatted", said)
wide = [f"{f}:{n}" for f in glob("book/weave/live/**/*.js", recursive=True)
        for n, line in enumerate(open(f, encoding="utf-8"), 1) if len(line) > 101]
report(not wide, "no line of the live figures is wider than 100 columns", str(wide))


class Page(HTMLParser):
    def __init__(self, path):
        super().__init__()
        self.ids, self.links, self.loads, self.twice, self.text = set(), [], [], [], ""
        self.feed(open(path, encoding="utf-8").read())

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "id":
                if value in self.ids:
                    self.twice.append(value)
                self.ids.add(value)
            if name in ("href", "src"):
                self.links.append(value)
                if name == "src" or tag != "a":     # fetched without a click
                    self.loads.append(value)

    def handle_data(self, data):
        self.text += data


pages = {os.path.basename(f): Page(f) for f in glob("build/html/*.html")}
woven = [f for f in glob("book/*.nw") if not f.endswith("98-solutions.nw")]       # the student's edition
chapters = [os.path.basename(f)[:-3] for f in woven]
tangling = {os.path.basename(f)[:-3] for f in woven if re.search(r"^<<(?!exercises/)[a-z_/]+\.[ch]>>=", open(f, encoding="utf-8").read(), re.M)}
moved = dict(re.findall(r"^(\d\S+) (\S+)$", open("book/weave/moved.txt", encoding="utf-8").read(), re.M))
report(set(pages) == {f"{c}.html" for c in chapters + ["index", "indexes"]} | {f"{c}-files.html" for c in tangling} | {f"{old}.html" for old in moved},
       "a page for every chapter and for its files, a cover and the indexes", str(sorted(pages)))
for name, page in sorted(pages.items()):
    lost = []
    for link in page.links:
        if re.match(r"https?:|data:", link):
            continue
        path, _, anchor = link.partition("#")
        file = path or name
        if file in pages:
            if anchor and anchor not in pages[file].ids:
                lost.append(link)
        elif not os.path.exists(os.path.join("build/html", path)):
            lost.append(link)
    report(not lost, f"every link of {name} leads somewhere", str(lost[:5]))
    report(not page.twice, f"no identifier of {name} is used twice", str(page.twice[:5]))
    report(not re.search(r"\{\{[=a-z]|\?\?|\[\]\(", page.text), f"nothing in {name} was left unresolved")
    fetched = [l for l in page.loads if re.match(r"(https?:)?//", l)]
    report(page.loads and not fetched, f"{name} needs no network", str(fetched))

# What others may have linked to in the first edition still leads there: the place is
# in the page, or in the one that a page leads on to, or the page finds it by its name.
with open("build/html/anchors.js", encoding="utf-8") as file:
    anchors = json.loads(re.search(r"\{.*\}", file.read(), re.S).group())
lost = []
for link in open("tests/book/links.txt", encoding="utf-8").read().split():
    page, _, anchor = link.partition("#")
    to = moved.get(page[:-5], page[:-5]) + ".html"
    if to not in pages or anchor not in pages[to].ids:
        to, _, anchor = anchors.get(anchor, "nowhere#").partition("#")
        if to not in pages or anchor not in pages[to].ids:
            lost.append(link)
report(not lost, "every place of the first edition can still be linked to", str(lost))

# The three formats have the same figures, equations, exercises and chunks.
source = "".join(open(f, encoding="utf-8").read() for f in woven)
want = {"figures": len(re.findall(r"\{#fig-", source)), "exercises": len(re.findall(r"\{\.exercise ", source)),
        "equations": len(re.findall(r"\{#eq-", source)), "chunks": len(re.findall(r"^<<.*>>=$", source, re.M))}
html = "".join(open(f, encoding="utf-8").read() for f in glob("build/html/*.html"))
tex = open("build/print/book.tex", encoding="utf-8").read()
with zipfile.ZipFile("build/book.epub") as archive:
    epub = "".join(archive.read(n).decode() for n in archive.namelist() if re.match(r"EPUB/text/.*\.xhtml", n))
for form, text, patterns in (
        ("HTML", html, {"figures": '<figure id="fig-', "exercises": 'unnumbered exercise"', "equations": 'class="equation"', "chunks": 'class="nw-chunk'}),
        ("EPUB", epub, {"figures": 'class="figure" id="fig-', "exercises": 'unnumbered exercise"', "equations": 'class="equation"', "chunks": 'class="nw-chunk'}),
        ("print", tex, {"figures": r"\begin{figure}", "exercises": r"\begin{exercise}", "equations": r"\begin{equation}", "chunks": r"\begin{nwchunk}"})):
    for kind, pattern in patterns.items():
        report(text.count(pattern) == want[kind], f"{want[kind]} {kind} in {form}", f"{text.count(pattern)}")

text = sh("pdftotext -layout build/book.pdf -")[1].split("\f")
orphans = [n for n, page in enumerate(text, 1) if re.match(r"\s*.*\n+\s*(Used in ⟨|Defines )", page.lstrip("\n"))]
report(not orphans, "no page of the print begins with where a chunk is used", str(orphans))
report(int(re.search(r"Pages:\s+(\d+)", sh("pdfinfo build/book.pdf")[1]).group(1)) > 100, "the printed book has its pages")
contents = open("build/print/book.toc", encoding="utf-8").read()
begins, ends = (int(re.search(r"\{%s\}.*?\}\{(\d+)\}\{%s\}" % place, contents).group(1)) for place in (("chapter", r"chapter\.1"), ("appendix", r"appendix\.A")))
report(ends - begins <= 25 * len([c for c in chapters if "01" <= c < "80"]), f"the chapters have {ends - begins} printed pages, 25 each or fewer")
# The pages are valid HTML, by the checker of those who keep the standard.
status, said = sh("java -jar .packages/node_modules/vnu-jar/build/dist/vnu.jar --also-check-css build/html/*.html build/html/*.css")
report(status == 0 and not said.strip(), "the Nu validator has no complaint", said[:2000])
status, said = sh("java -jar /usr/share/java/epubcheck.jar build/book.epub")
report(status == 0 and "0 errors / 0 warnings" in said, "epubcheck has no complaint", said)
for svg in sorted(glob("figures/*.svg")):
    report(sh(f"xmllint --noout {svg}")[0] == 0, f"{svg} is well-formed")

print(f"1..{count}")
sys.exit(failures > 0)
