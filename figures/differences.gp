# The error of the central difference over its step.
data = "build/out/differences.csv"
set logscale xy
set format x "10^{%T}"
set format y "10^{%T}"
set xrange [5e-16:0.2]
set yrange [1e-12:10]
set xtics 1e-15,1e3,1
set ytics 1e-12,1e3,1
set xlabel "{/:Italic step h}"
set ylabel "relative error"
set label 1 "rounding" at 4e-11,4e-4 center textcolor rgb soft
set label 2 "truncation" at 5e-3,3e-7 left textcolor rgb soft
plot data using 1:2 with linespoints pointtype 7 pointsize 0.5 linecolor rgb accent linewidth 1.4
