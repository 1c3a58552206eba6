/* Central differences for every parameter, and the verdict.
   Chapter 5, Backpropagation. Made from book/05-backpropagation.nw:
   change it there. */
#include "gradient_check.h"

#include <tgmath.h>

/* Measure a derivative */
real gradient_measured(loss_function *loss, void *context,
                       real theta[], size_t i, real nudge)
{
    real kept = theta[i];
    theta[i] = kept + nudge;
    real above = loss(context, theta);
    theta[i] = kept - nudge;
    real below = loss(context, theta);
    theta[i] = kept;
    return (above - below) / (2 * nudge);
}

/* Compare two derivatives */
real gradient_error(real computed, real measured, real loss)
{
    real size = fmax(fabs(computed), fabs(measured));
    real least = (real)1e-4 * fmax((real)1, fabs(loss));
    return fabs(computed - measured) / fmax(size, least);
}

real gradient_step(void)
{
    return sizeof(real) == sizeof(float) ? (real)1e-2 : (real)1e-5;
}

real gradient_tolerance(void)
{
    return sizeof(real) == sizeof(float) ? (real)0.05 : (real)1e-6;
}
