# Ten thousand trainings: median and bands of the loss.
data = "build/out/seeds.csv"
set xrange [0:1000]
set logscale y
set yrange [0.0008:1]
set format y "%g"
set xlabel "epoch"
set ylabel "loss"
set label 1 "median" at 330,0.0024 textcolor rgb accent front
set label 2 "middle half" at 560,0.0052 textcolor rgb ink front
set label 3 "1st to 99th percentile" at 190,0.034 textcolor rgb soft front
plot data using 1:2:6 with filledcurves linecolor rgb "#f6f1e7", \
     data using 1:3:5 with filledcurves linecolor rgb shade, \
     data using 1:4 with lines linecolor rgb accent linewidth 2.2
