#ifndef STEPPER_H
#define STEPPER_H

#include "network.h"

/* Training and asking with one sample at a time.  Keeps the weights
   turned as well, one row an input: then what an input of zero would
   add is left out, exactly, and the rest is sums of rows.  Borrows
   network and theta; owns the rest. */
struct stepper {
    const struct network *network;
    real *theta;
    real *turned; /* layer after layer, as in theta */
    struct trace trace;
    size_t *present; /* the inputs that are not zero */
};

/* Get ready.  Until stepper_store, only the stepper knows the weights
   of the first layer.  On failure there is nothing to free. */
bool stepper_make(struct stepper *stepper,
                  const struct network *network, real theta[],
                  struct error *error);
void stepper_free(struct stepper *stepper);

/* Declare how a stepper steps */
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
