# The median loss for six learning rates.
set xrange [0:1180]
set logscale y
set yrange [5e-7:1]
set format y "10^{%T}"
set ytics 1e-6,10,1
set xtics 0,200,1000
set xlabel "epoch"
set ylabel "median loss"
names = "thousandth hundredth tenth one ten hundred"
array Label[6] = ["0.001", "0.01", "0.1", "1", "10", "100"]
array Colour[6] = [soft, second, accent, third, second, ink]
array Dash[6] = ["1", "2", "1", "1", "1", "4"]
do for [k = 1:6] {
    stats sprintf("< tail -n 1 build/out/rate-%s.csv", word(names, k)) using 4 nooutput
    set label k Label[k] at 1015,STATS_max textcolor rgb Colour[k]
}
# build/out/rate-thousandth.csv build/out/rate-hundredth.csv build/out/rate-tenth.csv
# build/out/rate-one.csv build/out/rate-ten.csv build/out/rate-hundred.csv
plot for [k = 1:6] sprintf("build/out/rate-%s.csv", word(names, k)) using 1:4 with lines \
     linecolor rgb Colour[k] linewidth 1.8 dashtype int(Dash[k])
