#!/bin/sh
# draw.sh NAME: draw figures/NAME.svg with gnuplot from figures/NAME.gp.
set -eu
name=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
gnuplot -e "load 'figures/style.gp'; set output '$work/raw.svg'" "figures/$name.gp" 2> "$work/said" ||
    { sed "s|^|figures/$name.gp: |" "$work/said" >&2; exit 1; }
# gnuplot goes on after most of its warnings; a figure without its data is none.
if grep -qiE 'warning|undefined|no data|cannot' "$work/said"; then
    sed "s|^|figures/$name.gp: |" "$work/said" >&2
    exit 1
fi
/usr/bin/python3 book/weave/svg.py "$name" < "$work/raw.svg" > "$work/new.svg"
mv "$work/new.svg" "figures/$name.svg"
