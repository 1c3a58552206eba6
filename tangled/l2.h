/* Weight decay: what large weights cost.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#ifndef L2_H
#define L2_H

#include "network.h"

/* Add to a gradient that of lambda / 2 times the sum of the squared
   weights, which is lambda times each weight.  Biases are left alone.
   Both arrays are shaped like theta.  (Chapter 10; Krogh and Hertz,
   1991.) */
void l2_add(const struct network *network, real lambda,
            const real theta[], real gradient[]);

/* The sum of the squared weights itself. */
real l2_squares(const struct network *network, const real theta[]);

#endif
