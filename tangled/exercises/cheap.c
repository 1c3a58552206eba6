/* Exercise 2.6, A cheaper curve.
   As it begins; its text is in book/02-sigmoid.nw. */
#include "exercise.h"

real cheap(real z)
{
    return z;
}

/* The slope of cheap, at the total z. */
real cheap_slope(real z)
{
    return z;
}
