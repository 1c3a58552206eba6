/* Exercise 7.1, Softplus.
   As it begins; its text is in book/07-better-descents.nw. */
#include "exercise.h"
#include "sigmoid.h"

/* ln(1 + e^z), for any z. */
real softplus(real z)
{
    return z;
}

/* Its slope. */
real softplus_slope(real z)
{
    return z;
}
