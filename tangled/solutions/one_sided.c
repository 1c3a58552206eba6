/* Exercise 5.3, One side only, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

typedef real loss_of_theta(void *context, const real theta[]);

real one_sided(loss_of_theta *loss, void *context, real theta[],
               size_t i, real h)
{
    real kept = theta[i], here = loss(context, theta);
    theta[i] = kept + h;
    real there = loss(context, theta);
    theta[i] = kept;
    return (there - here) / h;
}

const int best_power = -8;
