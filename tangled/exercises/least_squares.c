#include "exercise.h"
#include "line.h"

struct line my_fit(size_t count, const real x[], const real y[])
{
    (void)count, (void)x, (void)y;
    return (struct line){0, 0};
}
