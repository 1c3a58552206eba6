/* Training and asking with one sample at a time, fast.
   Chapter 9, Small networks, fast. Made from book/09-small-networks.nw:
   change it there. */
#ifndef STEPPER_H
#define STEPPER_H

#include "network.h"

/* Training and asking with one sample at a time.  Keeps the weights
   turned as well, one row an input: then what an input of zero would
   add is left out, exactly, and the rest is sums of rows. */
struct stepper {
    const struct network *network;
    real *theta;
    real *turned; /* layer after layer, as in theta */
    struct trace trace;
    size_t *present; /* the inputs that are not zero */
};

/* Get ready.  Until stepper_store, only the stepper knows the weights
   of the first layer. */
struct stepper stepper_make(struct arena *arena,
                            const struct network *network,
                            real theta[]);

/* Take over what theta says, or write it back to theta. */
void stepper_load(struct stepper *stepper);
void stepper_store(const struct stepper *stepper);

/* network_forward, to rounding.  The answer is in the trace. */
const real *stepper_answer(struct stepper *stepper,
                           const real input[]);

/* One step against the gradient of the squared error, summed over the
   outputs: backprop_sample, and theta -= rate times its gradient, to
   rounding.  Returns the squared error before it. */
real stepper_step(struct stepper *stepper, real rate,
                  const real input[], const real truth[]);

#endif
