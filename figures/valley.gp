# Forty steps down a narrow valley, by three rules.
set terminal svg size 520,250 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
# build/out/valley-sgd.csv build/out/valley-momentum.csv build/out/valley-adam.csv
set xrange [-11:6]
set yrange [-1.7:1.7]
set xtics -10,5,5
set ytics -1,1,1
set xlabel "{/:Italic x}"
set ylabel "{/:Italic y}" rotate by 0
set parametric
set trange [0:2*pi]
set samples 36
radius(l) = sqrt(2 * l)
$origin << EOD
0,0
EOD
set label 1 "plain steps" at -5.4,-0.36 textcolor rgb ink front
set label 2 "momentum" at -4.7,-1.35 textcolor rgb accent front
set label 3 "Adam" at -4.2,0.5 textcolor rgb second front
plot for [k = 1:4] radius(word("2 12 36 80", k)) * cos(t), radius(word("2 12 36 80", k)) / sqrt(50) * sin(t) with lines linecolor rgb rule linewidth 1, \
     "build/out/valley-sgd.csv" using 2:3 with linespoints pointtype 7 pointsize 0.3 linecolor rgb ink linewidth 1, \
     "build/out/valley-momentum.csv" using 2:3 with linespoints pointtype 7 pointsize 0.35 linecolor rgb accent linewidth 1.4, \
     "build/out/valley-adam.csv" using 2:3 with linespoints pointtype 7 pointsize 0.35 linecolor rgb second linewidth 1.4, \
     $origin using 1:2 with points pointtype 2 pointsize 0.9 linewidth 1.6 linecolor rgb soft
