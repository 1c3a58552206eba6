/* Exercise 4.8, Least squares.
   As it begins; its text is in book/04-loss.nw. */
#include "exercise.h"
#include "line.h"

struct line my_fit(size_t count, const real x[], const real y[])
{
    (void)count, (void)x, (void)y;
    return (struct line){0, 0};
}
