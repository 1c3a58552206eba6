/* The same training from many seeds.
   Workshop G, The programs. Made from book/92-programs.nw: change it
   there. */
#ifndef TRIALS_H
#define TRIALS_H

#include "sgd.h"

/* The same training from many seeds: the loss of each run at `points`
   moments, one row a moment. */
struct trials {
    size_t runs, points;
    real *loss;        /* points rows of `runs` numbers */
    size_t failed; /* runs that end with a row on the wrong side */
    uint64_t first_failed; /* the seed of the first of them */
};

/* Room for the results. */
struct trials trials_make(struct arena *arena, size_t runs,
                          size_t points);

/* Sort each row, so that percentiles can be read off. */
void trials_sort(struct trials *trials);

/* The loss at a moment that `percent` percent of the runs do not
   exceed (the nearest rank); after trials_sort. */
real trials_percentile(const struct trials *trials, size_t point,
                       size_t percent);

#endif
