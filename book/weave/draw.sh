#!/bin/sh
# draw.sh NAME: draw figures/NAME.svg, with gnuplot from figures/NAME.gp or
# with Graphviz from build/out/NAME.dot, which a program wrote.
set -eu
name=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Tidy what was drawn, and put it in its place.
finish() {
    scour -q -i "$work/raw.svg" -o "$work/small.svg" --disable-simplify-colors --disable-style-to-xml --no-line-breaks --set-precision=5 --strip-xml-space
    /usr/bin/python3 book/weave/svg.py "$name" < "$work/small.svg" > "$work/new.svg"
    mv "$work/new.svg" "figures/$name.svg"
}
if [ -f "build/out/$name.dot" ]; then
    dot -Tsvg -Gbgcolor=transparent -Gsize=7.2 -Gmargin=0 -Granksep=1.5 -Gnodesep=0.45 -Gsplines=line \
        -Nfontname="TeX Gyre Pagella" -Nfontsize=14 -Nfixedsize=true -Nwidth=0.78 -Nmargin=0 -Nfillcolor="#ead9cd" -Nstyle=filled -Ncolor="#1c1b1a" \
        -Efontname="TeX Gyre Pagella" -Efontsize=14 -Ecolor="#6b6660" -Efontcolor="#9a3412" -Earrowsize=0.7 -Elabeldistance=4 -Elabelangle=12 \
        "build/out/$name.dot" > "$work/raw.svg"
    finish
    exit
fi
gnuplot -e "load 'figures/style.gp'; set output '$work/raw.svg'" "figures/$name.gp" 2> "$work/said" ||
    { sed "s|^|figures/$name.gp: |" "$work/said" >&2; exit 1; }
# gnuplot goes on after most of its warnings; a figure without its data is none.
if grep -qiE 'warning|undefined|no data|cannot' "$work/said"; then
    sed "s|^|figures/$name.gp: |" "$work/said" >&2
    exit 1
fi
finish
