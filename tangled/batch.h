/* Many samples at once on their way through a network.
   Chapter 8, Batches and speed. Made from book/08-speed.nw: change it
   there. */
#ifndef BATCH_H
#define BATCH_H

#include "network.h"

/* Room for a batch on its way through a network: up to `room` samples
   at once.  Neurons are counted as in a trace; neuron i of sample s
   is at [i * step + s]. */
struct batch {
    const struct network *network;
    size_t room, rows, step;
    real *total, *activated, *slope; /* neurons x step */
    real *input;  /* of a layer: rows x its inputs */
    real *sample; /* a layer of one sample: totals, and so on */
};

/* Get ready for batches of up to `room` samples, at least 1. */
struct batch batch_make(struct arena *arena,
                        const struct network *network, size_t room);

/* The memory that takes, in bytes. */
size_t batch_bytes(const struct network *network, size_t room);

/* Compute the answers to `rows` inputs, from 1 to batch->room, one
   row each: fills batch->total and batch->activated.  Allocates
   nothing. */
void batch_forward(struct batch *batch, const real theta[],
                   size_t rows, const real input[]);

/* Copy the answers out: rows x outputs. */
void batch_answers(const struct batch *batch, real answer[]);

/* Set the slopes at the outputs: factor times those of the squared
   error; truth is rows x outputs.  Returns the squared error itself,
   summed.  For another loss, set the last layer of batch->slope. */
real batch_loss(struct batch *batch, const real truth[], real factor);

/* The way back, after batch_forward on the same theta and input, with
   slopes at the outputs: adds the derivatives with respect to all
   parameters, summed over the rows, to gradient.  That may be theta
   itself: this is a step, where the slopes had a factor of minus the
   rate. */
void batch_back(struct batch *batch, const real theta[],
                const real input[], real gradient[]);

/* The same, with slopes with respect to the totals of the last layer,
   for a loss that has done that link of the chain itself. */
void batch_back_from_totals(struct batch *batch, const real theta[],
                            const real input[], real gradient[]);

/* One step of gradient descent on the mean over the rows of the
   squared error, itself summed over the outputs.  Returns its sum,
   from before the step.  The mathematics of backprop_sample for each
   row, to rounding. */
real batch_step(struct batch *batch, real theta[], real rate,
                size_t rows, const real input[], const real truth[]);

#endif
