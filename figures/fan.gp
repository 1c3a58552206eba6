# Ten thousand trainings: median and bands of the loss.
data = "build/out/seeds.csv"
set xrange [0:1000]
set logscale y
set yrange [0.0008:1]
set format y "%g"
set xlabel "epoch"
set ylabel "loss"
set label 1 "median" at 520,0.0028 textcolor rgb accent
set label 2 "middle half" at 300,0.0125 textcolor rgb ink
set label 3 "1st to 99th percentile" at 330,0.07 textcolor rgb soft
plot data using 1:2:6 with filledcurves linecolor rgb "#f6f1e7", \
     data using 1:3:5 with filledcurves linecolor rgb shade, \
     data using 1:4 with lines linecolor rgb accent linewidth 2.2
