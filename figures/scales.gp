# Raw, shifted, standardised: median and 1st to 99th percentile.
set xrange [0:1000]
set logscale y
set yrange [0.0008:1]
set format y "%g"
set xlabel "epoch"
set ylabel "loss"
set label 1 "raw" at 820,0.36 textcolor rgb soft
set label 2 "shifted" at 330,0.0026 textcolor rgb accent front
set label 3 "standardised" at 560,0.0105 textcolor rgb second front
plot "build/out/scale-standard.csv" using 1:2:6 with filledcurves linecolor rgb "#f6f1e7", \
     "build/out/scale-shift.csv" using 1:2:6 with filledcurves linecolor rgb shade, \
     "build/out/scale-raw.csv" using 1:4 with lines linecolor rgb soft linewidth 2 dashtype (3,3), \
     "build/out/scale-standard.csv" using 1:4 with lines linecolor rgb second linewidth 2 dashtype (9,3), \
     "build/out/scale-shift.csv" using 1:4 with lines linecolor rgb accent linewidth 2.2
