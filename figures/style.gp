# The book's figures: one size of type, thin axes, labels on the curves.
set terminal svg size 520,300 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
ink = "#1c1b1a"; soft = "#6b6660"; rule = "#d9d3c8"; paper = "#fffdf8"
accent = "#9a3412"; second = "#1f4e79"; third = "#c2882b"; shade = "#ead9cd"
set datafile separator ","
set border 3 linecolor rgb soft linewidth 0.8
set tics nomirror out scale 0.5 textcolor rgb soft
set xlabel textcolor rgb ink offset 0,0.3
set ylabel textcolor rgb ink offset 1.2,0
set key off
set encoding utf8
set minussign
set style fill solid 1 noborder
