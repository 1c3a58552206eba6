/* Stochastic gradient descent: epochs of small steps.
   Chapter 6, Stochastic gradient descent. Made from book/06-descent.nw:
   change it there. */
#ifndef SGD_H
#define SGD_H

#include "dataset.h"
#include "network.h"
#include "random.h"

/* Describe how to train */
struct sgd_options {
    real learning_rate;
    size_t batch;  /* samples for each step, at least 1 */
    bool shuffled; /* a new order for each epoch */
    bool sum;      /* step on a batch's sum, not on its mean */
};

/* The rows' labels are compared with the first output. */
struct sgd {
    const struct network *network;
    real *theta;
    const struct dataset *data;
    struct random random;
    struct trace trace;
    real *gradient; /* shaped like theta */
    size_t *order;  /* of the rows */
};

/* Get ready.  The network takes data->features inputs and has one
   output. */
struct sgd sgd_make(struct arena *arena, const struct network *network,
                    real theta[], const struct dataset *data);

/* Start over: seed the random numbers, put the rows in order, and
   draw every parameter from the normal distribution. */
void sgd_initialise(struct sgd *sgd, uint64_t seed);

/* One round over all rows.  Allocates nothing.  (Chapter 6; Robbins
   and Monro, 1951.) */
void sgd_epoch(struct sgd *sgd, const struct sgd_options *options);

/* The gradient of the squared errors of `count` rows, summed, from
   place `from` of the order on: fills sgd->gradient. */
void sgd_gradient(struct sgd *sgd, size_t from, size_t count);

/* The squared error over all rows: its sum, or its mean. */
real sgd_loss(struct sgd *sgd, bool sum);

/* How many rows are on the wrong side of one half. */
size_t sgd_wrong(struct sgd *sgd);

#endif
