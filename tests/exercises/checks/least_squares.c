#include "grade.h"
#include "line.h"

struct line my_fit(size_t count, const real x[], const real y[]);

TASK(a_line_is_itself)
{
    const real x[] = {1, 2, 5}, y[] = {5, 7, 13};
    struct line line = my_fit(3, x, y);
    CLOSE("slope", line.slope, 2, 1e-9,
          {1, "the correlation is taken for the slope"},
          {0.5, "x and y are exchanged"});
    CLOSE("intercept", line.intercept, 3, 1e-9,
          {25.0 / 3, "it is the mean of y: the slope is not taken off"},
          {5, "it is the first y"});
}

TASK(a_cloud)
{
    const real x[] = {1, 2, 3, 4}, y[] = {3, 1, 6, 2};
    struct line line = my_fit(4, x, y);
    CLOSE("slope", line.slope, 0.2, 1e-9,
          {0.119522860933, "the correlation is taken for the slope"},
          {1.0 / 14, "x and y are exchanged"},
          {31.0 / 30, "the means are not subtracted"});
    CLOSE("intercept", line.intercept, 2.5, 1e-9,
          {3, "the slope is not taken off"});
}

TASK(large_numbers)
{
    const real x[] = {100000000, 100000001, 100000002}, y[] = {1, 3, 5};
    struct line line = my_fit(3, x, y);
    CLOSE("slope of areas around a hundred million", line.slope, 2, 1e-6);
}
