/* How wrong predictions are: squared errors.
   Chapter 4, Loss. Made from book/04-loss.nw: change it there. */
#ifndef LOSS_H
#define LOSS_H

#include "real.h"

#include <stddef.h>

/* How wrong `count` predictions are.  SSE: the sum of the squared
   errors.  MSE: their mean.  Half SSE: half the sum, as texts have it
   that want the derivative without its 2.  count is at least 1.
   (Chapter 4.) */
real loss_sse(size_t count, const real truth[],
              const real prediction[]);
real loss_mse(size_t count, const real truth[],
              const real prediction[]);
real loss_half_sse(size_t count, const real truth[],
                   const real prediction[]);

/* The derivative of one squared error by its prediction:
   -2 (truth - prediction). */
real loss_slope(real truth, real prediction);

#endif
