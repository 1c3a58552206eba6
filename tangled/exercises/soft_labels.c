#include "exercise.h"

real soft_loss(size_t classes, const real total[], const real truth[])
{
    (void)classes, (void)total, (void)truth;
    return 0;
}

void soft_slope(size_t classes, const real total[], const real truth[],
                real slope[])
{
    (void)classes, (void)total, (void)truth, (void)slope;
}
