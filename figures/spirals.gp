# What a trained network answers about two spirals.
set terminal svg size 400,372 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
points = "build/out/spirals-points.csv"
plane = "build/out/spirals-plane.csv"
set size ratio -1
set xrange [-2.5:2.5]
set yrange [-2.5:2.5]
set xtics -2,1,2
set ytics -2,1,2
set xlabel "{/:Italic x}_1"
set ylabel "{/:Italic x}_2"
plot plane using 1:2:(154):(52):(18):(int(48 * $3)) with rgbalpha, \
     points using ($3 == 1 ? $1 : NaN):2 every ::1 with points pointtype 7 pointsize 0.5 linecolor rgb ink, \
     points using ($3 == 0 ? $1 : NaN):2 every ::1 with points pointtype 6 pointsize 0.5 linecolor rgb ink
