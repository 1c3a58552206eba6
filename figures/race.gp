# Each rule at its best rate: the median loss of twenty seeds, over epochs and over time.
set terminal svg size 520,300 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
# build/out/race-sgd-1000.csv build/out/race-momentum-300.csv build/out/race-adam-30.csv tests/record/race.txt
names = "sgd-1000 momentum-300 adam-30"
rules = "sgd momentum adam"
array Colour[3] = [ink, accent, second]
array Shade[3] = ["#e6e2da", "#ead9cd", "#d9e2ea"]
seconds(rule) = 1e-6 * real(system("awk '$1 == \"" . rule . "_epoch_microseconds\" { print $3 }' tests/record/race.txt"))
set logscale y
set yrange [1e-5:0.5]
set format y "10^{%T}"
set multiplot
set bmargin at screen 0.21
set tmargin at screen 0.95
set lmargin at screen 0.1
set rmargin at screen 0.5
set xrange [0:300]
set xtics 0,100,300
set xlabel "epoch" offset 0,0.9
set ylabel "loss"
set label 1 "plain" at 205,0.0055 textcolor rgb ink front
set label 2 "momentum" at 218,2.6e-4 textcolor rgb accent front
set label 3 "Adam" at 60,1.2e-4 textcolor rgb second front
plot for [k = 1:3] sprintf("build/out/race-%s.csv", word(names, k)) using 1:2:4 with filledcurves fillcolor rgb Shade[k] fillstyle transparent solid 0.55 noborder, \
     for [k = 1:3] sprintf("build/out/race-%s.csv", word(names, k)) using 1:3 with lines linecolor rgb Colour[k] linewidth 2
unset label
unset ylabel
set format y ""
set lmargin at screen 0.57
set rmargin at screen 0.97
set xrange [0:0.1]
set xtics 0,0.03,0.09
set xlabel "seconds" offset 0,0.9
array S[3] = [seconds("sgd"), seconds("momentum"), seconds("adam")]
plot for [k = 1:3] sprintf("build/out/race-%s.csv", word(names, k)) using (S[k] * $1):3 with lines linecolor rgb Colour[k] linewidth 2
unset multiplot
