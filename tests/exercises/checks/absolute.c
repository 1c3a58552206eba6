#include "grade.h"
#include "line.h"

struct line absolute_gradient(struct line line, size_t count,
                              const real x[], const real y[]);

static const real x[] = {1, 2, 4, 7}, y[] = {5, 1, 9, 40};
static const struct line at_line = {2, 1}; /* errors 2, -4, 0, 25 */

TASK(by_the_slope)
{
    CLOSE("the derivative by the slope",
          absolute_gradient(at_line, 4, x, y).slope, -1.5, 1e-9,
          {1.5, "the sign is turned round"},
          {-6, "the sum is not divided by the number of points"},
          {-0.25, "x is left out"},
          {-42.25, "the errors themselves are used, as for squares"},
          {-84.5, "the errors themselves are used, as for squares"},
          {-2.5, "the sign of an error of 0 is taken to be 1, or the "
                 "intercept is added in place of taken off"},
          {-0.5, "the sign of an error of 0 is taken to be -1"},
          {-3.5, "the sign of the negative error is lost"});
}

TASK(by_the_intercept)
{
    CLOSE("the derivative by the intercept",
          absolute_gradient(at_line, 4, x, y).intercept, -0.25, 1e-9,
          {0.25, "the sign is turned round"},
          {-1, "the sum is not divided by the number of points"},
          {-0.5, "the sign of an error of 0 is taken to be 1"},
          {-5.75, "the errors themselves are used, as for squares"});
}

TASK(against_a_measurement)
{
    const double h = 1e-6;
    const struct line line = {(real)1.7, 3};
    double above = 0, below = 0;
    for (int i = 0; i < 4; i++) {
        above += fabs(y[i] - (1.7 + h) * x[i] - 3) / 4;
        below += fabs(y[i] - (1.7 - h) * x[i] - 3) / 4;
    }
    CLOSE("the derivative by the slope, at another line",
          absolute_gradient(line, 4, x, y).slope, (above - below) / (2 * h),
          1e-6);
}
