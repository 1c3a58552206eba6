#include "exercise.h"

/* z times the chance that a normal number is below z. */
real gelu(real z)
{
    return z;
}

real gelu_slope(real z)
{
    (void)z;
    return 1;
}
