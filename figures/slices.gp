# Nine slices of the loss, with the tangents of backpropagation.
set terminal svg size 520,440 dynamic enhanced rounded font "TeX Gyre Pagella,13" linewidth 1
data = "build/out/slices.csv"
names = "w1 w2 b1 w3 w4 b2 w5 w6 b3"
set yrange [0:1]
set ytics 0,0.5,1
set multiplot
do for [k = 0:8] {
    name = word(names, k + 1)
    start = name[1:1] eq "w" ? 1 : 0
    set lmargin at screen 0.075 + (k % 3) * 0.32
    set rmargin at screen 0.075 + (k % 3) * 0.32 + 0.26
    set tmargin at screen 0.985 - (k / 3) * 0.325
    set bmargin at screen 0.985 - (k / 3) * 0.325 - 0.215
    set xrange [start - 6:start + 6]
    set xtics 4
    if (k % 3 == 0) { set format y "%g" } else { set format y "" }
    set xlabel sprintf("{/:Italic %s}_%s", name[1:1], name[2:2]) offset 0,0.9
    plot data using (strcol(1) eq name && abs($2 - start) <= 2.5 ? $2 : NaN):4 with lines linecolor rgb second linewidth 1.2, \
         data every 2 using (strcol(1) eq name ? $2 : NaN):3 with lines linecolor rgb accent linewidth 1.8, \
         data using (strcol(1) eq name && abs($2 - start) < 1e-9 ? $2 : NaN):3 with points pointtype 7 pointsize 0.5 linecolor rgb ink
}
unset multiplot
