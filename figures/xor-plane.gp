# The output of the hand-made exclusive or over its input plane.
data = "build/out/xor-plane.csv"
set terminal svg size 520,360 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
set size ratio -1
set xrange [-0.5:1.5]
set yrange [-0.5:1.5]
set xtics -0.5,0.5,1.5
set ytics -0.5,0.5,1.5
set xlabel "{/:Italic x}_1"
set ylabel "{/:Italic x}_2" rotate by 0 offset 1,0
set label 1 "or" at -0.22,0.64 center rotate by -45 textcolor rgb accent front
set label 2 "nand" at 0.53,1.07 center rotate by -45 textcolor rgb accent front
$corners << EOD
0,0,0
1,1,0
0,1,1
1,0,1
EOD
plot data using 1:2:(154):(52):(18):(int(48 * $3)) with rgbalpha, \
     0.5 - x with lines linecolor rgb accent linewidth 1.6, \
     1.5 - x with lines linecolor rgb accent linewidth 1.6, \
     $corners using ($3 == 0 ? $1 : NaN):2 with points pointtype 7 pointsize 1.0 linecolor rgb ink, \
     $corners using ($3 == 0 ? $1 : NaN):2 with points pointtype 7 pointsize 0.8 linecolor rgb paper, \
     $corners using ($3 == 1 ? $1 : NaN):2 with points pointtype 7 pointsize 1.0 linecolor rgb ink
