/* Exercise 4.1, The best constant.
   As it begins; its text is in book/04-loss.nw. */
#include "exercise.h"

/* The constant with the least sum of squared errors. */
real best_squared(size_t count, const real y[])
{
    (void)count;
    return y[0];
}

/* The constant with the least sum of absolute errors; the smallest of
   them if there are several. */
real best_absolute(size_t count, const real y[])
{
    (void)count;
    return y[0];
}
