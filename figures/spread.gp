# The spread of activations and of slopes through ten layers.
set terminal svg size 520,300 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
# build/out/spread-sigmoid.csv build/out/spread-tanh.csv build/out/spread-tanh-normal.csv
# build/out/spread-he.csv build/out/spread-relu-normal.csv build/out/spread-relu-glorot.csv
names = "relu-normal tanh-normal he relu-glorot tanh sigmoid"
array Colour[6] = [second, accent, second, second, accent, ink]
array Dash[6] = ["4", "4", "1", "2", "1", "1"]
set logscale y
set xrange [1:10]
set xtics 1,3,10
set xlabel "layer" offset 0,0.9
set multiplot
set bmargin at screen 0.21
set tmargin at screen 0.9
set lmargin at screen 0.09
set rmargin at screen 0.44
set format y "10^{%T}"
set yrange [3e-3:1e9]
set ytics 1e-2,100,1e8
set label 1 "activations" at graph 0.5,1.06 center textcolor rgb soft
set label 2 "relu, normal" at 6.1,2e6 right textcolor rgb second
set label 3 "relu, Glorot" at 6.6,0.016 right textcolor rgb second
set label 4 "tanh, sigmoid; relu, He" at 6,5 center textcolor rgb soft
plot for [k = 1:6] sprintf("build/out/spread-%s.csv", word(names, k)) using 1:2 with lines linecolor rgb Colour[k] linewidth 1.8 dashtype int(Dash[k])
unset label
set lmargin at screen 0.55
set rmargin at screen 0.83
set yrange [1e-7:1e9]
set ytics 1e-6,100,1e8
set label 1 "slopes, coming back" at graph 0.62,1.06 center textcolor rgb soft
do for [k = 1:6] {
    stats sprintf("build/out/spread-%s.csv", word(names, k)) using 3 every ::1::1 nooutput
}
set label 2 "relu, normal" at 3.6,1e7 left textcolor rgb second
set label 3 "tanh, normal" at 1.25,28 left textcolor rgb accent
set label 4 "relu, He" at 10.3,3 left textcolor rgb second
set label 5 "tanh, Glorot" at 10.3,0.12 left textcolor rgb accent
set label 6 "relu, Glorot" at 1.2,0.004 left textcolor rgb second
set label 7 "sigmoid, Glorot" at 4.3,2e-6 left textcolor rgb ink
plot for [k = 1:6] sprintf("build/out/spread-%s.csv", word(names, k)) using 1:3 with lines linecolor rgb Colour[k] linewidth 1.8 dashtype int(Dash[k])
unset multiplot
