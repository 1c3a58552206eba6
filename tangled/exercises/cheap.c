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
