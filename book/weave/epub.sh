#!/bin/sh
# epub.sh PANDOC...: build/book.epub, zipped in a fixed order with fixed times.
set -eu
fonts=
for font in build/html/fonts/*.woff2; do fonts="$fonts --epub-embed-font=$font"; done
"$@" -t epub3 --epub-chapter-level=1 --toc-depth=2 --css book/weave/epub.css $fonts \
    -o build/book.epub.part build/tokens
/usr/bin/python3 - build/book.epub.part build/book.epub <<'PY'
import sys
import zipfile
source, target = sys.argv[1:]
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
    names = sorted(old.namelist(), key=lambda n: (n != "mimetype", n))
    for name in names:
        if name.endswith("/"):
            continue
        entry = zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0))
        entry.external_attr = 0o644 << 16
        entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
        new.writestr(entry, old.read(name))
PY
rm build/book.epub.part
