# The cover: how the loss falls, and what the network has learned.
set terminal svg size 520,250 dynamic enhanced rounded font "TeX Gyre Pagella,13" linewidth 1
blank = "< awk -F, 'NR > 1 { if (p != \"\" && $2 != p) print \"\"; p = $2; print }' build/out/map.csv"
people = "tangled/data/people.csv"
set table "build/figures/cover-line.dat"
set contour base
unset surface
set cntrparam levels discrete 0.5
splot blank using 1:2:3
unset table
unset contour
set surface
$new << EOD
128,63
155,68
EOD
set object 1 rectangle from screen 0,0 to screen 1,1 fillcolor rgb paper fillstyle solid noborder behind
set multiplot
set lmargin at screen 0.12; set rmargin at screen 0.46; set tmargin at screen 0.97; set bmargin at screen 0.25
set xrange [0:1000]
set yrange [0:*]
set xlabel "epoch"
set ylabel "loss"
set xtics 500
set ytics 0.1
plot "build/out/train.csv" using 1:2 with lines linecolor rgb accent linewidth 2.2
unset object 1
set lmargin at screen 0.62; set rmargin at screen 0.965
set xrange [100:180]
set yrange [55:78]
set xtics 100,20,180
set ytics 55,5,75
set xlabel "weight (lb)"
set ylabel "height (in)"
set label 5 "Emily" at 126.5,63.7 right textcolor rgb accent front
set label 6 "Frank" at 157,67.3 left textcolor rgb accent front
plot "build/out/map.csv" using 1:2:(154):(52):(18):(int(48 * $3)) with rgbalpha, \
     "< tr -s ' ' ',' < build/figures/cover-line.dat | sed 's/^,//'" using 1:2 with lines linecolor rgb accent linewidth 1.6, \
     people using 1:2 every ::1 with points pointtype 7 pointsize 0.9 linecolor rgb ink, \
     people using ($3 == 0 ? $1 : NaN):2 every ::1 with points pointtype 7 pointsize 0.7 linecolor rgb paper, \
     $new using 1:2 with points pointtype 2 pointsize 0.8 linewidth 2 linecolor rgb accent
unset multiplot
