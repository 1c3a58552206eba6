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
