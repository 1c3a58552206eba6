/* Exercise 4.6, The slope of the absolute error.
   As it begins; its text is in book/04-loss.nw. */
#include "exercise.h"
#include "line.h"

/* The derivatives of the mean of |y - prediction|. */
struct line absolute_gradient(struct line line, size_t count,
                              const real x[], const real y[])
{
    (void)line, (void)count, (void)x, (void)y;
    return (struct line){0, 0};
}
