#!/bin/sh
# print.sh: build/print/book.tex to build/book.pdf, until the references stand still.
set -u
cd build/print || exit 1
for pass in 1 2 3 4; do
    cp book.aux before.aux 2> /dev/null || : > before.aux
    TEXINPUTS=../..: lualatex -interaction=nonstopmode -halt-on-error book.tex > said 2>&1 || {
        grep -A 6 '^!' said >&2
        echo "lualatex failed; all it said is in build/print/said" >&2
        exit 1
    }
    cmp -s before.aux book.aux && break
done
if grep -E '^(Overfull \\hbox|Overfull \\vbox \(([2-9]|[0-9]{2,})|LaTeX Warning: (Reference|Hyper reference)|Missing character)' book.log >&2; then
    echo "the printed book has faults; see build/print/book.log" >&2
    exit 1
fi
cp book.pdf ../book.pdf.part && mv ../book.pdf.part ../book.pdf
