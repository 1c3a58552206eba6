# What the trained network answers over weight and height.
set terminal svg size 520,360 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
data = "build/out/map.csv"
people = "tangled/data/people.csv"
blank = "< awk -F, 'NR > 1 { if (p != \"\" && $2 != p) print \"\"; p = $2; print }' build/out/map.csv"
set table "build/figures/map-line.dat"
set contour base
unset surface
set cntrparam levels discrete 0.5
splot blank using 1:2:3
unset table
unset contour
set surface
set datafile separator ","
set xrange [100:180]
set yrange [55:78]
set xtics 100,20,180
set ytics 55,5,75
set xlabel "weight (lb)"
set ylabel "height (in)"
set label 1 "Alice" at 134.5,64.3 left textcolor rgb ink front
set label 2 "Bob" at 161.5,72.7 left textcolor rgb ink front
set label 3 "Charlie" at 150.5,70.7 right textcolor rgb ink front
set label 4 "Diana" at 121.5,59.3 left textcolor rgb ink front
set label 5 "Emily" at 126.5,63.7 right textcolor rgb accent front
set label 6 "Frank" at 156.8,67.3 left textcolor rgb accent front
set label 7 "female" at 103,57 left textcolor rgb soft front
set label 8 "male" at 176,76 right textcolor rgb soft front
$new << EOD
128,63
155,68
EOD
plot data using 1:2:(154):(52):(18):(int(48 * $3)) with rgbalpha, \
     "< tr -s ' ' ',' < build/figures/map-line.dat | sed 's/^,//'" using 1:2 with lines linecolor rgb accent linewidth 1.6, \
     people using 1:2 every ::1 with points pointtype 7 pointsize 1.0 linecolor rgb ink, \
     people using ($3 == 0 ? $1 : NaN):2 every ::1 with points pointtype 7 pointsize 0.8 linecolor rgb paper, \
     $new using 1:2 with points pointtype 2 pointsize 0.9 linewidth 2 linecolor rgb accent
