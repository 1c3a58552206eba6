#include "grade.h"
#include "neuron.h"

extern const real first[3], second[3], third[3];

static double fires(const real neuron[3], double x1, double x2)
{
    const real input[] = {(real)x1, (real)x2};
    return step(neuron_total(2, neuron, neuron[2], input));
}

static void row(double x1, double x2)
{
    double a = fires(first, x1, x2), b = fires(second, x1, x2);
    double want = x1 != x2;
    HOLDS(fires(third, a, b) == want,
          "For (%g, %g) the first two answer %g and %g, and the third %g; "
          "the exclusive or is %g.",
          x1, x2, a, b, 1 - want, want);
}

TASK(where_the_first_is_0)
{
    row(0, 0);
    row(0, 1);
}

TASK(where_the_first_is_1)
{
    row(1, 0);
    row(1, 1);
}

TASK(all_four)
{
    for (int i = 0; i < 4; i++)
        row(i / 2, i % 2);
}
