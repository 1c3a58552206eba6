# The loss of the first training.
data = "build/out/train.csv"
set xrange [0:1000]
set yrange [0:*]
set xlabel "epoch"
set ylabel "loss"
set ytics 0.1
plot data using 1:2 with lines linecolor rgb accent linewidth 2.2
