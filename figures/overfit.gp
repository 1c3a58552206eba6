# The loss on rows that are learned from and on rows that are not.
set terminal svg size 520,310 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
plain = "build/out/overfit.csv"
pulled = "build/out/decayed.csv"
set xrange [0:300]
set yrange [0:1.35]
set xtics 0,50,300
set ytics 0,0.5,1
set xlabel "epoch"
set ylabel "loss"
stats plain using 3 every ::1 nooutput
best = STATS_index_min; least = STATS_min
set label 1 "validation" at 150,0.93 right textcolor rgb accent
set label 2 "training" at 200,0.255 left textcolor rgb second
set label 3 "knowing nothing" at 4,1.17 left textcolor rgb soft
set label 4 "with L2" at 296,0.56 right textcolor rgb soft
plot log(3) with lines linecolor rgb soft dashtype (1,4) linewidth 1.4, \
     pulled using 1:3 every 3::2 with lines linecolor rgb accent linewidth 0.8, \
     pulled using 1:2 every 3::2 with lines linecolor rgb second linewidth 0.8, \
     for [e in "1 2"] plain using 1:3 every (e eq "1" ? 1 : 2)::(e eq "1" ? 1 : 9)::(e eq "1" ? 9 : 301) with lines linecolor rgb accent linewidth 2, \
     for [e in "1 2"] plain using 1:2 every (e eq "1" ? 1 : 2)::(e eq "1" ? 1 : 9)::(e eq "1" ? 9 : 301) with lines linecolor rgb second linewidth 2, \
     "+" using (best):(least):(0) every ::0::0 with points pointtype 7 pointsize 0.9 linecolor rgb ink
