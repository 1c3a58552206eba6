# Microseconds for a sample, rung by rung, in double and in float.
set terminal svg size 520,250 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
# tests/record/ladder.csv
set logscale x
set xrange [3:250]
set yrange [-0.6:5.6]
set ytics scale 0 ("the library" 5, "other order of loops" 4, "vectors" 3, "sigmoids in vectors" 2, "a batch in tiles" 1, "the step at once" 0)
set xtics (5, 10, 20, 50, 100, 200)
set xlabel "microseconds a sample"
set label 1 "double" at 108,4.99 textcolor rgb second
set label 2 "float" at 62,4.62 textcolor rgb accent
row(real) = sprintf("< awk -F, '$1 == \"%s\" && $2 != \"OpenBLAS\" { print $4 \",\" 5 - n++ }' tests/record/ladder.csv", real)
plot row("double") using 1:2 with linespoints linecolor rgb second linewidth 1.6 dashtype (8,4) pointtype 7 pointsize 0.7, \
     row("float") using 1:2 with linespoints linecolor rgb accent linewidth 1.8 pointtype 7 pointsize 0.7
