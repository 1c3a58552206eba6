/* Exercise 4.6, The slope of the absolute error, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"
#include "line.h"

struct line absolute_gradient(struct line line, size_t count,
                              const real x[], const real y[])
{
    struct line gradient = {0, 0};
    for (size_t i = 0; i < count; i++) {
        real error = y[i] - line.slope * x[i] - line.intercept;
        real sign = (real)((error > 0) - (error < 0));
        gradient.slope -= sign * x[i] / (real)count;
        gradient.intercept -= sign / (real)count;
    }
    return gradient;
}
