/* Training a small network, all of it in one function.
   Chapter 9, Small networks, fast. Made from book/09-small-networks.nw:
   change it there. */
#ifndef SMALL_H
#define SMALL_H

#include "network.h"
#include "sigmoid_table.h"

/* The most parameters of a small network. */
enum { SMALL_MOST = 128 };

/* Rows for training; borrowed. */
struct small_data {
    size_t rows;
    const real *input, *truth;
    const size_t *order; /* of the rows */
};

/* One round over all rows in their order, with a step on the mean of
   each `batch` of them (the last may be shorter): what sgd_epoch
   does, to rounding.  For one hidden layer, all sigmoids, and at most
   SMALL_MOST parameters; 2-2-1 with biases and 3-4-1 without have
   code of their own, as have batches of four.  Allocates nothing. */
void small_epoch(const struct network *network,
                 const struct sigmoid_table *table, real theta[],
                 real rate, size_t batch,
                 const struct small_data *data);

#endif
