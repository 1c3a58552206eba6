/* Exercise 4.1, The best constant, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

real best_squared(size_t count, const real y[])
{
    real sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += y[i];
    return sum / (real)count;
}

static size_t not_above(size_t count, const real y[], real value)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += y[i] <= value;
    return found;
}

real best_absolute(size_t count, const real y[])
{
    real best = INFINITY;
    for (size_t i = 0; i < count; i++)
        if (2 * not_above(count, y, y[i]) >= count && y[i] < best)
            best = y[i];
    return best;
}
