# One neuron whose answer should be 1: two losses over its total, and their slopes.
set terminal svg size 520,280 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
data = "build/out/stall.csv"
set xrange [-10:10]
set xtics -10,5,10
set xlabel "{/:Italic total z}" offset 0,0.4
set multiplot
set bmargin at screen 0.23
set tmargin at screen 0.95
set lmargin at screen 0.08
set rmargin at screen 0.48
set yrange [0:5]
set ytics 0,1,5
set label 1 "surprise" at -3.4,4.1 left textcolor rgb accent
set label 2 "squared error" at -9.6,1.35 left textcolor rgb second
plot data using 1:2 with lines linecolor rgb second linewidth 2, \
     data using 1:3 with lines linecolor rgb accent linewidth 2
set lmargin at screen 0.58
set rmargin at screen 0.98
set yrange [-1.05:0.15]
set ytics -1,0.5,0
set label 1 "surprise" at -9.6,-0.9 left textcolor rgb accent
set label 2 "squared error" at -9.6,0.07 left textcolor rgb second
plot data using 1:4 with lines linecolor rgb second linewidth 2, \
     data using 1:5 with lines linecolor rgb accent linewidth 2
unset multiplot
