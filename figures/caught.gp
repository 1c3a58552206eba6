# The gradient check on random networks, right and with each bug.
set terminal svg size 520,330 dynamic enhanced rounded font "TeX Gyre Pagella,14"
set logscale x
set xrange [1e-10:10]
set format x "10^{%T}"
set xtics 1e-10,100,10
set mxtics 1
set yrange [-0.7:7.7]
set border 1
names = "no-bias early-update missing-slope slope-of-activation slope-of-total lost-square sign right"
unset ytics
do for [k = 1:8] { set label k word(names, k) at 8e-11,k-1 right textcolor rgb (k == 8 ? accent : ink) }
set lmargin 20
set xlabel "largest relative error of a network's gradient"
set arrow 1 from 1e-6,-0.7 to 1e-6,7.7 nohead linecolor rgb soft dashtype 2
# tests/record/gradients.csv
row(s) = s eq "right" ? 7 : s eq "sign" ? 6 : s eq "lost-square" ? 5 : s eq "slope-of-total" ? 4 : \
         s eq "slope-of-activation" ? 3 : s eq "missing-slope" ? 2 : s eq "early-update" ? 1 : 0
shift(n) = (int(n) * 37 % 60 - 30) / 110.0
plot "tests/record/gradients.csv" using 4:(row(strcol(2)) + shift($1)):(row(strcol(2)) == 7 ? 0x9a3412 : 0x1f4e79) \
     with points pointtype 7 pointsize 0.28 linecolor rgb variable
