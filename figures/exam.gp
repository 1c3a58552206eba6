# The step and the sigmoid over the exam's marks: mark = 50 + 5 z.
data = "build/out/sigmoid.csv"
set xrange [0:100]
set yrange [0:1.08]
set xlabel "marks"
set ylabel "activation"
set xtics 0,10,100
set ytics 0,0.5,1
set label 1 "step" at 48,0.95 right textcolor rgb soft
set label 2 "sigmoid" at 62,0.86 textcolor rgb accent
set label 3 "49" at 46.2,0.49 right textcolor rgb ink
set label 4 "51" at 53.2,0.53 left textcolor rgb ink
plot data using (50 + 5 * $1):2 with steps linecolor rgb soft linewidth 1.2 dashtype 2, \
     data using (50 + 5 * $1):3 with lines linecolor rgb accent linewidth 2.2, \
     data using (abs(abs($1) - 0.2) < 1e-9 ? 50 + 5 * $1 : NaN):3 with points pointtype 7 pointsize 0.6 linecolor rgb ink
