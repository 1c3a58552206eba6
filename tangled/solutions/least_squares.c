/* Exercise 4.8, Least squares, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"
#include "line.h"

struct line my_fit(size_t count, const real x[], const real y[])
{
    real mean_x = 0, mean_y = 0, xy = 0, xx = 0;
    for (size_t i = 0; i < count; i++) {
        mean_x += x[i] / (real)count;
        mean_y += y[i] / (real)count;
    }
    for (size_t i = 0; i < count; i++) {
        xy += (x[i] - mean_x) * (y[i] - mean_y);
        xx += (x[i] - mean_x) * (x[i] - mean_x);
    }
    return (struct line){xy / xx, mean_y - xy / xx * mean_x};
}
