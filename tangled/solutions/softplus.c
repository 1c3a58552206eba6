/* Exercise 7.1, Softplus, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"
#include "sigmoid.h"

real softplus(real z)
{
    double size = fabs((double)z);
    return (real)(fmax((double)z, 0) + log1p(exp(-size)));
}

real softplus_slope(real z)
{
    return sigmoid(z);
}
