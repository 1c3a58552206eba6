# Learning the exclusive or: a seed that finds it, and one that is stuck.
set xrange [0:600]
set xtics 100
set yrange [0:1.3]
set xlabel "step"
set ylabel "sum of squared errors"
set ytics 0.5
set label 1 "seed 1" at 175,0.16 textcolor rgb accent
set label 2 "stuck" at 480,0.58 textcolor rgb second
plot "build/out/xor-train.csv" using 1:2 with lines linecolor rgb accent linewidth 2.2, \
     "build/out/xor-stuck.csv" using 1:2 with lines linecolor rgb second linewidth 2 dashtype (9,3)
