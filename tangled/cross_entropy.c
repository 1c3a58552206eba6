/* Cross-entropy and its slopes, without overflow.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#include "cross_entropy.h"

#include <tgmath.h>

/* Measure the surprise from totals */
real cross_entropy_loss(size_t classes, const real total[],
                        size_t truth)
{
    size_t most = 0;
    real others = 0;
    for (size_t i = 1; i < classes; i++)
        most = total[i] > total[most] ? i : most;
    for (size_t i = 0; i < classes; i++)
        others += i != most ? exp(total[i] - total[most]) : 0;
    return total[most] - total[truth] + log1p(others);
}

/* Take the slopes of a surprise */
void cross_entropy_slope(size_t classes, const real share[],
                         size_t truth, real slope[])
{
    for (size_t i = 0; i < classes; i++)
        slope[i] = share[i] - (i == truth);
}
