# The walk downhill on the contours of the loss: round bowl, long valley.
set terminal svg size 520,380 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
blank(f) = "< awk -F, 'NR > 1 { if (p != \"\" && $2 != p) print \"\"; p = $2; print }' " . f
array Grid[2] = [blank("build/out/bowl.csv"), blank("build/out/valley.csv")]
array Walk[2] = ["build/out/walk.csv", "build/out/walk-raw.csv"]
array Title[2] = ["standardised", "raw"]
do for [k = 1:2] {
    set table sprintf("build/figures/contour%d.dat", k)
    set contour base
    unset surface
    set cntrparam levels discrete 20000,60000,140000,280000,480000,760000,1150000
    splot Grid[k] using 1:2:3
    unset table
    unset contour
    set surface
}
set datafile separator whitespace
set multiplot layout 1,2
set tmargin 2
do for [k = 1:2] {
    set title Title[k] offset 0,-0.4
    set xlabel "slope"
    if (k == 1) { set ylabel "intercept"; set xrange [-246:738]; set yrange [-150:1600]; set xtics 300; set ytics 300; set size ratio -1 }
    if (k == 2) { unset ylabel; set size noratio; set xrange [-4:28]; set yrange [-120:420]; set xtics 10; set ytics 100 }
    plot sprintf("build/figures/contour%d.dat", k) using 1:2 with lines linecolor rgb rule linewidth 1.2, \
         sprintf("< awk -F, 'NR > 1 && (NR < 30 || NR %% 50 == 2) { print $1, $2, $3 }' %s", Walk[k]) using 2:3 with linespoints pointtype 7 pointsize 0.35 linecolor rgb accent linewidth 1.4, \
         sprintf("< awk '/^scaled_slope/ { s = $3 } /^scaled_intercept/ { print s, $3 }' build/out/%s.txt", k == 1 ? "fit-walk" : "fit-raw-slow") using 1:2 with points pointtype 2 pointsize 0.9 linewidth 1.8 linecolor rgb ink
}
unset multiplot
