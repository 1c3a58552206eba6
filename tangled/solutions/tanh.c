/* Exercise 2.3, The hyperbolic tangent, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"
#include "sigmoid.h"

real tanh_by_sigmoid(real z)
{
    return 2 * sigmoid(2 * z) - 1;
}

real tanh_slope(real a)
{
    return 1 - a * a;
}
