# How many times as long as ours the others take, for each kind of work.
set terminal svg size 520,330 dynamic enhanced rounded font "TeX Gyre Pagella,14" linewidth 1
# tests/record/bench.csv
works = "'2-2-1 per sample' '3-4-1 whole batch' '784-128-10 batch 32' '784-30-10 batch 10' '784-128-10 per sample' '784-128-10 per sample no zeros' '784-128-10 answer one' '784-128-10 answer 1000'"
set logscale x
set xrange [0.7:12000]
set yrange [-0.7:7.9]
set xtics ("1" 1, "10" 10, "100" 100, "1000" 1000, "10 000" 10000)
set ytics scale 0 ("2-2-1, each sample" 7, "3-4-1, whole batch" 6, "784-128-10, batch of 32" 5, "784-30-10, batch of 10" 4, "784-128-10, each sample" 3, "the same, no zeros" 2, "one answer" 1, "a thousand answers" 0)
set xlabel "times as long as ours"
set arrow 1 from 1,-0.7 to 1,7.5 nohead linecolor rgb soft dashtype (2,4)
of(who) = sprintf("< awk -F, 'BEGIN { split(\"2-2-1 per sample|3-4-1 whole batch|784-128-10 batch 32|784-30-10 batch 10|784-128-10 per sample|784-128-10 per sample no zeros|784-128-10 answer one|784-128-10 answer 1000\", w, \"|\"); for (i in w) at[w[i]] = 8 - i } ($1 in at) && (%s) { print $7 \",\" at[$1] }' tests/record/bench.csv", who)
set label 1 "FANN" at 1.15,7.55 textcolor rgb accent
set label 2 "NumPy" at 812,7.55 center textcolor rgb second
set label 3 "PyTorch" at 4600,6.55 center textcolor rgb ink
set label 4 "scikit-learn" at 45,4.45 center textcolor rgb third
fann = "$2 == \"FANN double\" && /-[24]-1/ || $2 == \"FANN float\""
numpy = "$2 == \"NumPy\" || $2 == \"NumPy double\" && /-[24]-1/"
plot of(fann) using 1:2 with points pointtype 7 pointsize 0.8 linecolor rgb accent, \
     of(numpy) using 1:2 with points pointtype 5 pointsize 0.7 linecolor rgb second, \
     of("$2 == \"PyTorch\"") using 1:2 with points pointtype 9 pointsize 0.9 linecolor rgb ink, \
     of("$2 == \"scikit-learn\"") using 1:2 with points pointtype 13 pointsize 0.9 linecolor rgb third
