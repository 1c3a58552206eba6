# The loss of the line over its two parameters.
set terminal svg size 520,360 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
grid = "< awk -F, 'NR > 1 && (NR - 2) % 3 == 0 && int((NR - 2) / 81) % 3 == 0 { if (p != \"\" && $2 != p) print \"\"; p = $2; print }' build/out/bowl.csv"
set border 21 linecolor rgb soft linewidth 0.8
set view 58, 35, 1.05
set xyplane at 0
set xlabel "slope" offset 0,-0.6
set ylabel "intercept" offset -2,-0.8
set zlabel "loss" rotate by 90 offset 1,0
set xtics 300 offset 0,-0.3
set ytics 300 offset 0.5,-0.2
set ztics 500000 format "%.0f"
unset ztics
set xrange [-250:740]
set yrange [240:1240]
set view equal xy
set hidden3d
splot grid using 1:2:3 with lines linecolor rgb accent linewidth 0.7
