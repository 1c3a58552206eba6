#include "exercise.h"

/* The total whose sigmoid is a; minus and plus infinity for 0 and 1. */
real logit(real a)
{
    return a;
}
