/* Stopping when a training gets no better.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#ifndef STOPPING_H
#define STOPPING_H

#include "arena.h"
#include "real.h"

#include <stdbool.h>

/* Early stopping: which epoch was the best so far, by the loss on rows
   that are not learned from, and its parameters. */
struct stopping {
    size_t patience; /* epochs to wait for a better one */
    size_t parameters;
    real best_loss;
    size_t best_epoch;
    real *best; /* the parameters then */
};

/* Get ready. */
struct stopping stopping_make(struct arena *arena, size_t patience,
                              size_t parameters);

/* Note the loss after some epochs: if it is the lowest so far, theta is
   kept.  True: go on.  False: the best was `patience` epochs ago.
   Allocates nothing.  (Chapter 10; Morgan and Bourlard, 1990.) */
bool stopping_note(struct stopping *stopping, size_t epoch, real loss,
                   const real theta[]);

/* Go back to the best parameters. */
void stopping_restore(const struct stopping *stopping, real theta[]);

#endif
