# The sigmoid and its slope; saturation shaded.
data = "build/out/sigmoid.csv"
set xrange [-10:10]
set yrange [0:1.05]
set xlabel "{/:Italic total z}"
set ytics 0,0.25,1
set xtics -10,2,10
set object 1 rectangle from -10,0 to -4.595,1.05 fillcolor rgb "#f6f1e7" fillstyle solid noborder behind
set object 2 rectangle from 4.595,0 to 10,1.05 fillcolor rgb "#f6f1e7" fillstyle solid noborder behind
set label 1 "sigmoid" at 1.9,0.72 textcolor rgb accent
set label 2 "its slope" at 1.5,0.26 textcolor rgb second
set label 3 "saturated" at -7.3,0.6 center textcolor rgb soft
set label 4 "saturated" at 7.3,0.6 center textcolor rgb soft
plot data using 1:3 with lines linecolor rgb accent linewidth 2.2, \
     data using 1:4 with lines linecolor rgb second linewidth 2.2 dashtype (8,3)
