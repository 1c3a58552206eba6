# The gates as half-planes: corners, the line where the total is zero.
set terminal svg size 520,196 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
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
set multiplot
do for [k = 1:4] {
    gate = word(names, k)
    set lmargin at screen (k - 1) * 0.25 + 0.05
    set rmargin at screen (k - 1) * 0.25 + 0.235
    set bmargin at screen 0.24
    set tmargin at screen 0.86
    set title "{/:Italic ".gate."}" offset 0,-0.6
    w1 = W1[k]; w2 = W2[k]; b = B[k]
    edge(x) = -(w1 * x + b) / w2
    far = w2 > 0 ? 1.35 : -0.35
    unset xlabel
    set xlabel "{/:Italic x}_1" offset 0,1.1
    set ylabel "{/:Italic x}_2" offset 3.6,0 rotate by 0
    plot '+' using 1:(edge($1)):(far) with filledcurves linecolor rgb shade, \
         edge(x) with lines linecolor rgb accent linewidth 1.6, \
         data using (strcol(1) eq gate && $7 == 0 ? $5 : NaN):6 with points pointtype 7 pointsize 0.95 linecolor rgb ink, \
         data using (strcol(1) eq gate && $7 == 0 ? $5 : NaN):6 with points pointtype 7 pointsize 0.75 linecolor rgb paper, \
         data using (strcol(1) eq gate && $7 == 1 ? $5 : NaN):6 with points pointtype 7 pointsize 0.95 linecolor rgb ink, \
         data using (strcol(1) eq gate && $7 != $8 ? $5 : NaN):6 with points pointtype 2 pointsize 1.8 linewidth 2 linecolor rgb accent
}
unset multiplot
