# Learning the exclusive or: a seed that finds it, and one that is stuck.
set terminal svg size 520,270 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
answers(run) = sprintf("< awk '/^predict/ { print n++, $4 }' build/out/%s.txt", run)
$truth << EOD
0 0
1 1
2 1
3 0
EOD
set multiplot
set tmargin at screen 0.96; set bmargin at screen 0.25
set lmargin at screen 0.13; set rmargin at screen 0.57
set xrange [0:600]
set xtics 200
set yrange [0:1.3]
set ytics 0.5
set xlabel "step"
set ylabel "sum of squared errors"
set label 1 "seed 1" at 175,0.17 textcolor rgb accent
set label 2 "stuck" at 430,0.6 textcolor rgb second
plot "build/out/xor-train.csv" using 1:2 with lines linecolor rgb accent linewidth 2.2, \
     "build/out/xor-stuck.csv" using 1:2 with lines linecolor rgb second linewidth 2 dashtype (9,3)
unset label 1; unset label 2
set datafile separator whitespace
set lmargin at screen 0.74; set rmargin at screen 0.99
set xrange [-0.5:3.5]
set yrange [-0.08:1.08]
set xtics ("0,0" 0, "0,1" 1, "1,0" 2, "1,1" 3) scale 0
set xlabel "input"
set ylabel "answer"
plot $truth using ($1 - 0.28):2:(0.56):(0) with vectors nohead linecolor rgb soft linewidth 1.4, \
     answers("xor-stuck") using 1:2 with points pointtype 6 pointsize 1.1 linewidth 1.8 linecolor rgb second, \
     answers("xor-train") using 1:2 with points pointtype 7 pointsize 0.8 linecolor rgb accent
unset multiplot
# build/out/xor-train.txt build/out/xor-stuck.txt
