#include "grade.h"

double own_exponential(double x);

static void near(double x, double within)
{
    double got = own_exponential(x), want = exp(x);
    HOLDS(fabs(got / want - 1) <= within,
          "own_exponential(%g): got %.17g, expected %.17g.\nThe relative "
          "difference is %.2g; up to %.2g would do.%s",
          x, got, want, fabs(got / want - 1), within,
          fabs(got * want - 1) < 1e-9 ? "\nThe sign of x is turned round."
          : fabs(got / want - 1) < 1e-8 && fabs(x) > 10
              ? "\nThe last digits are lost when n ln 2 is subtracted."
          : fabs(x) > 1
              ? "\nThe series alone is not enough: split off the powers of 2."
              : "");
}

TASK(near_zero)
{
    for (double x = -0.34; x < 0.35; x += 0.02)
        near(x, 1e-13);
    near(0, 0);
}

TASK(some_way_out)
{
    for (double x = -20; x < 20; x += 0.37)
        near(x, 1e-13);
}

TASK(far_out)
{
    for (double x = -700; x <= 700; x += 3.7)
        near(x, 1e-14);
}
