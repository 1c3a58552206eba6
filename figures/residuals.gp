# The flats, the line of least squares, the residuals.
data = "tangled/data/rent.csv"
slope = real(system("awk '$1 == \"slope\" { print $3 }' build/out/fit.txt"))
intercept = real(system("awk '$1 == \"intercept\" { print $3 }' build/out/fit.txt"))
line(x) = slope * x + intercept
set xrange [15:110]
set yrange [200:1350]
set xlabel "floor area (m²)"
set ylabel "rent"
set label 1 "line of least squares" at 77,line(79)+60 right textcolor rgb accent
set label 2 "residual" at 93.5,1035 left textcolor rgb second
plot data using 1:(line($1)):(0):($2 - line($1)) every ::1 with vectors nohead linecolor rgb second linewidth 1.6, \
     line(x) with lines linecolor rgb accent linewidth 2, \
     data using 1:2 every ::1 with points pointtype 7 pointsize 0.7 linecolor rgb ink
