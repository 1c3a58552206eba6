#ifndef TRIALS_H
#define TRIALS_H

#include "sgd.h"

/* The same training from many seeds: the loss of each run at `points`
   moments, one row a moment.  Owns its array. */
struct trials {
    size_t runs, points;
    real *loss;        /* points rows of `runs` numbers */
    size_t failed; /* runs that end with a row on the wrong side */
    uint64_t first_failed; /* the seed of the first of them */
};

/* Room for the results.  On failure there is nothing to free. */
bool trials_make(struct trials *trials, size_t runs, size_t points,
                 struct error *error);
void trials_free(struct trials *trials);

/* Sort each row, so that percentiles can be read off. */
void trials_sort(struct trials *trials);

/* The loss at a moment that `percent` percent of the runs do not
   exceed (the nearest rank); after trials_sort. */
real trials_percentile(const struct trials *trials, size_t point,
                       size_t percent);

#endif
