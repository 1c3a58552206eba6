/* Is a gradient right? Measured, and compared.
   Chapter 5, Backpropagation. Made from book/05-backpropagation.nw:
   change it there. */
#ifndef GRADIENT_CHECK_H
#define GRADIENT_CHECK_H

#include "real.h"

#include <stddef.h>

/* Any function of the parameters. */
typedef real loss_function(void *context, const real theta[]);

/* The derivative of loss with respect to theta[i], measured by a
   central difference; theta is nudged and restored.  (Chapter 5.) */
real gradient_measured(loss_function *loss, void *context,
                       real theta[], size_t i, real nudge);

/* How far two values of a derivative are apart: their distance,
   divided by the larger of their sizes, or by 1e-4 where both are
   smaller than that.  Where the loss itself is over 1, its rounding
   is larger too, and so is the 1e-4, in proportion. */
real gradient_error(real computed, real measured, real loss);

/* The step to measure with, and the largest error that is still
   rounding: 1e-5 and 1e-6 in double.  In float the measurement is so
   rough that it finds gross mistakes only. */
real gradient_step(void);
real gradient_tolerance(void);

#endif
