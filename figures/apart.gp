# How far two programs are apart, over the epochs.
set logscale y
set yrange [1e-17:1e-8]
set format y "10^{%T}"
set ytics 1e-17,100,1e-8
set xrange [0:1500]
set xlabel "epoch"
set ylabel "relative difference of the loss"
set arrow 1 from 0,1e-9 to 1500,1e-9 nohead linecolor rgb soft dashtype 2
set label 1 "the limit of the test" at 1490,3e-10 right textcolor rgb soft
set label 2 "2-2-1, one sample a step" at 60,4e-13 textcolor rgb accent
set label 3 "3-4-1, the whole batch" at 1490,4e-13 right textcolor rgb second
# tests/record/oracle.csv
positive(x) = x > 0 ? x : NaN
plot "< grep ^2 tests/record/oracle.csv" using 3:(positive($4)) with points pointtype 7 pointsize 0.25 linecolor rgb accent, \
     "< grep ^3 tests/record/oracle.csv" using 3:(positive($4)) with points pointtype 7 pointsize 0.25 linecolor rgb second
