/* One training step in six ways, each faster than the last.
   Workshop I, Measuring. Made from book/94-measuring.nw: change it
   there. */
#ifndef LADDER_H
#define LADDER_H

#include "batch.h"

/* One step of gradient descent, the same from rung to rung, each in a
   faster way: the library's, with dot products; sums of rows of
   turned weights; those by vectors; the sigmoids by vectors too; a
   batch in tiles; and its step at once. */
enum { LADDER_RUNGS = 6, LADDER_ROWS = 32 };

/* Describe a ladder */
struct ladder {
    struct network network; /* 784-128-10 */
    struct trace trace;
    struct batch batch;
    real *theta, *gradient;
    real *turned; /* theta, one row of weights an input */
    real *input, *truth;
};

/* Get ready. */
void ladder_make(struct arena *arena, struct ladder *ladder);

/* Start over from the same parameters. */
void ladder_start(struct ladder *ladder);

/* Take a step. */
void ladder_step(struct ladder *ladder, size_t rung);

/* The parameters after steps on that rung: fills theta. */
void ladder_theta(const struct ladder *ladder, size_t rung,
                  real theta[]);

/* "library", "rows", "vectors", "sigmoids", "tiles" or "at_once". */
const char *ladder_name(size_t rung);

#endif
