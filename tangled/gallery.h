/* Ways to get the gradient wrong, to see that they are caught.
   Chapter 5, Backpropagation. Made from book/05-backpropagation.nw:
   change it there. */
#ifndef GALLERY_H
#define GALLERY_H

#include "network.h"

/* A way to get the gradient wrong.  (Chapter 5.) */
struct bug;

/* Declare the specimens of the gallery */
extern const struct bug bug_none, bug_sign, bug_lost_square,
    bug_slope_of_total, bug_slope_of_activation, bug_missing_slope,
    bug_early_update, bug_no_bias;

/* As backprop_sample, with the bug in it.  Wrong on purpose. */
real gallery_sample(const struct bug *bug,
                    const struct network *network,
                    const real theta[], const real input[],
                    const real truth[], struct trace *trace,
                    real gradient[]);

#endif
