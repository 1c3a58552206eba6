# The roofline of one core in float, and the products of a batch under it.
record = "tests/record/roof.csv"
speedof(what, at) = real(system(sprintf("awk -F, '$1 == \"float\" && $2 == \"%s\" && (\"%s\" == \"\" || $3 == \"%s\") { print $4 }' %s", what, at, at, record)))
top = speedof("peak", "")
near = speedof("read", "512")
far = speedof("read", "65536")
set logscale xy
set xrange [0.1:40]
set yrange [2:300]
set xtics 0.1,10,10
set mxtics 10
set ytics (2, 5, 10, 20, 50, 100, 200)
set xlabel "operations per byte"
set ylabel "billions of operations a second"
set label 1 "half a megabyte" at 0.2,near*0.2*1.5 rotate by 36 textcolor rgb second
set label 2 "main memory" at 0.35,far*0.35*1.5 rotate by 36 textcolor rgb soft
set label 3 "multiplications and additions in registers" at 6,top*1.35 center textcolor rgb accent
set label 4 "forward" at speedof("forward", "") > 0 ? 12.9 : 1,speedof("forward", "")*0.80 textcolor rgb ink
set label 5 "gradient" at 7.4,speedof("gradient", "")*0.72 textcolor rgb ink
set label 6 "down" at 2.3,speedof("down", "")*0.72 textcolor rgb ink
min(a, b) = a < b ? a : b
plot min(top, near * x) with lines linecolor rgb second linewidth 1.8, \
     min(top, far * x) with lines linecolor rgb soft linewidth 1.8 dashtype (8,4), \
     (x * near > top ? top : NaN) with lines linecolor rgb accent linewidth 2.2, \
     "< awk -F, '$1 == \"float\" && ($2 == \"forward\" || $2 == \"gradient\" || $2 == \"down\")' tests/record/roof.csv" using 3:4 with points pointtype 7 pointsize 0.8 linecolor rgb ink
