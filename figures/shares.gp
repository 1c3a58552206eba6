# Three totals, and the shares of 1 that a softmax makes of them.
set terminal svg size 520,220 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
data = "build/out/shares.csv"
set border 0
set xrange [-0.6:2.6]
unset xtics
unset ytics
Colour(k) = k == 0 ? 0x9a3412 : k == 1 ? 0x1f4e79 : 0xc2882b
set boxwidth 0.62
set multiplot
set bmargin at screen 0.06
set tmargin at screen 0.86
set lmargin at screen 0.05
set rmargin at screen 0.45
set yrange [-1.6:2.6]
set arrow 1 from -0.6,0 to 2.6,0 nohead linecolor rgb soft linewidth 0.8 front
set label 1 "totals" at screen 0.25,0.95 center textcolor rgb ink
plot data using (real($0)):1:(Colour(int($0))) with boxes linecolor rgb variable, \
     data using (real($0)):($1 > 0 ? $1 + 0.32 : $1 - 0.32):(sprintf($1 < 0 ? "−%g" : "%g", abs($1))) with labels textcolor rgb ink
set lmargin at screen 0.55
set rmargin at screen 0.95
set yrange [0:0.95]
set label 1 "shares" at screen 0.75,0.95 center textcolor rgb ink
plot data using (real($0)):2:(Colour(int($0))) with boxes linecolor rgb variable, \
     data using (real($0)):($2 + 0.075):(sprintf("%.2f", $2)) with labels textcolor rgb ink
unset multiplot
