# What a network says over the plane, at its best epoch and after all; the points that it learned from.
set terminal svg size 520,285 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
points = "build/out/overfit-points.csv"
names = "stopped overfit"
# build/out/stopped-plane.csv build/out/overfit-plane.csv
set size ratio -1
set xrange [-3:3]
set yrange [-3:3]
set xtics -2,2,2
set ytics -2,2,2
red(a, b, c) = 154 * a + 31 * b + 194 * c
green(a, b, c) = 52 * a + 78 * b + 136 * c
blue(a, b, c) = 18 * a + 121 * b + 43 * c
set arrow 1 from 0,0 to 1.732,3 nohead dashtype (6,4) linewidth 1.1 linecolor rgb ink front
set arrow 2 from 0,0 to -3,0 nohead dashtype (6,4) linewidth 1.1 linecolor rgb ink front
set arrow 3 from 0,0 to 1.732,-3 nohead dashtype (6,4) linewidth 1.1 linecolor rgb ink front
set multiplot
set bmargin at screen 0.13
set tmargin at screen 0.98
do for [i = 1:2] {
    set lmargin at screen (i == 1 ? 0.08 : 0.56)
    set rmargin at screen (i == 1 ? 0.5 : 0.98)
    set format y (i == 1 ? "%g" : "")
    plot sprintf("< awk 'NR == 1 || (NR - 2) %% 101 %% 2 == 0 && int((NR - 2) / 101) %% 2 == 0' build/out/%s-plane.csv", word(names, i)) using 1:2:(red($3, $4, $5)):(green($3, $4, $5)):(blue($3, $4, $5)):(120) with rgbalpha, \
         points using ($3 == 0 ? $1 : NaN):2 every ::1::60 with points pointtype 7 pointsize 0.55 linecolor rgb accent, \
         points using ($3 == 1 ? $1 : NaN):2 every ::1::60 with points pointtype 5 pointsize 0.5 linecolor rgb second, \
         points using ($3 == 2 ? $1 : NaN):2 every ::1::60 with points pointtype 8 pointsize 0.65 linewidth 1.1 linecolor rgb ink
}
unset multiplot
