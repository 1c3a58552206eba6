# The gates as half-planes: corners, the line where the total is zero.
set terminal svg size 520,170 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
data = "build/out/gates.csv"
names = "and or nand xor"
array W1[4]; array W2[4]; array B[4]
do for [k = 1:4] {
    stats data using (strcol(1) eq word(names, k) ? $2 : NaN) nooutput; W1[k] = STATS_mean
    stats data using (strcol(1) eq word(names, k) ? $3 : NaN) nooutput; W2[k] = STATS_mean
    stats data using (strcol(1) eq word(names, k) ? $4 : NaN) nooutput; B[k] = STATS_mean
}
set size ratio -1
set xrange [-0.35:1.35]
set yrange [-0.35:1.35]
set xtics 0,1,1
set ytics 0,1,1
set border 0
set tics scale 0
set lmargin 0; set rmargin 0; set tmargin 0; set bmargin 0
set multiplot
do for [k = 1:4] {
    gate = word(names, k)
    set origin (k - 1) * 0.25 + 0.015, 0.1
    set size 0.23, 0.82
    set title gate font "TeX Gyre Pagella Italic,15" offset 0,-0.4
    w1 = W1[k]; w2 = W2[k]; b = B[k]
    edge(x) = -(w1 * x + b) / w2
    far = w2 > 0 ? 1.35 : -0.35
    unset xlabel
    set xlabel "x_1" offset 0,0.9
    set ylabel "x_2" offset 2.2,0
    plot '+' using 1:(edge($1)):(far) with filledcurves linecolor rgb shade, \
         edge(x) with lines linecolor rgb accent linewidth 1.6, \
         data using (strcol(1) eq gate && $7 == 0 ? $5 : NaN):6 with points pointtype 7 pointsize 0.95 linecolor rgb ink, \
         data using (strcol(1) eq gate && $7 == 0 ? $5 : NaN):6 with points pointtype 7 pointsize 0.75 linecolor rgb paper, \
         data using (strcol(1) eq gate && $7 == 1 ? $5 : NaN):6 with points pointtype 7 pointsize 0.95 linecolor rgb ink, \
         data using (strcol(1) eq gate && $7 != $8 ? $5 : NaN):6 with points pointtype 2 pointsize 1.8 linewidth 2 linecolor rgb accent
}
unset multiplot
