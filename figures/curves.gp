# Five curves, and their slopes.
set terminal svg size 520,270 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
data = "build/out/curves.csv"
set xrange [-4:4]
set xtics -4,2,4
set xlabel "{/:Italic total z}" offset 0,0.9
set multiplot
set bmargin at screen 0.23
set tmargin at screen 0.9
set lmargin at screen 0.08
set rmargin at screen 0.5
set yrange [-1.25:2.6]
set ytics -1,1,2
set label 1 "sigmoid" at -0.9,0.55 right textcolor rgb ink front
set label 2 "tanh" at -2.1,-0.72 center textcolor rgb accent
set label 3 "relu" at 1.5,1.95 right textcolor rgb second
set label 4 "identity" at -0.85,-1.05 left textcolor rgb soft
plot data using 1:10 with lines linecolor rgb soft linewidth 1.4 dashtype (2,4), \
     data using 1:8 with lines linecolor rgb third linewidth 1.6 dashtype (8,4), \
     data using 1:6 with lines linecolor rgb second linewidth 2, \
     data using 1:2 with lines linecolor rgb ink linewidth 2, \
     data using 1:4 with lines linecolor rgb accent linewidth 2
unset label
set lmargin at screen 0.56
set rmargin at screen 0.99
set yrange [-0.05:1.12]
set ytics 0,0.25,1
set label 1 "sigmoid" at 1.7,0.31 textcolor rgb ink
set label 2 "tanh" at -0.95,0.62 right textcolor rgb accent
set label 3 "relu" at 2.9,1.06 center textcolor rgb second
set label 4 "leaky relu" at -3.9,0.26 left textcolor rgb third
plot data using 1:11 with lines linecolor rgb soft linewidth 1.4 dashtype (2,4), \
     data using 1:9 with steps linecolor rgb third linewidth 1.6 dashtype (8,4), \
     data using 1:7 with steps linecolor rgb second linewidth 2, \
     data using 1:3 with lines linecolor rgb ink linewidth 2, \
     data using 1:5 with lines linecolor rgb accent linewidth 2
unset multiplot
