/* Exercise 7.2, A gate that is not sure, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

static double below(double z)
{
    return (1 + erf(z / sqrt(2))) / 2;
}

real gelu(real z)
{
    return (real)((double)z * below((double)z));
}

real gelu_slope(real z)
{
    const double two_pi = 6.283185307179586;
    double x = (double)z;
    return (real)(below(x) + x * exp(-x * x / 2) / sqrt(two_pi));
}
