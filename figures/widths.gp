# Microseconds a sample over the number of parameters of w-w-10 networks.
# tests/record/widths.csv
set logscale xy
set xrange [1000:6e6]
set yrange [0.1:10000]
set format x "10^{%T}"
set format y "%g"
set ytics 0.1,10,10000
set xlabel "parameters"
set ylabel "microseconds a sample"
size(w) = w * w + w + 10 * w + 10
set label 1 "the library" at 3e4,330 right textcolor rgb second
set label 2 "a batch in tiles" at 2e5,3.2 left textcolor rgb accent
plot 5e-5 * x with lines linecolor rgb rule linewidth 1.2, 1.4e-3 * x with lines linecolor rgb rule linewidth 1.2, \
     "< grep ^float tests/record/widths.csv" using (size($2)):4 with linespoints linecolor rgb second linewidth 1.6 pointtype 7 pointsize 0.7, \
     "< grep ^float tests/record/widths.csv" using (size($2)):3 with linespoints linecolor rgb accent linewidth 1.8 pointtype 7 pointsize 0.7
