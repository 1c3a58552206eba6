#include "grade.h"

real gelu(real z);
real gelu_slope(real z);

static double below(double z)
{
    return 0.5 * erfc(-z / sqrt(2));
}

static double bell(double z)
{
    return exp(-z * z / 2) / sqrt(2 * acos(-1));
}

TASK(the_curve)
{
    for (double z = -4; z <= 4; z += 0.5)
        CLOSE(at("gelu(%g)", z), gelu((real)z), z * below(z), 1e-9,
              {z * 0.5 * (1 + erf(z)), "z is not divided by the root of 2"},
              {below(z), "the factor z is left out"},
              {z * (1 + erf(z / sqrt(2))), "the one half is left out"},
              {z / (1 + exp(-z)), "the sigmoid is taken for the bell's area"});
}

TASK(the_slope)
{
    for (double z = -4; z <= 4; z += 0.5)
        CLOSE(at("gelu_slope(%g)", z), gelu_slope((real)z),
              below(z) + z * bell(z), 1e-9,
              {below(z), "the second term of the product rule is left out"},
              {below(z) + bell(z), "the bell curve is not multiplied by z"},
              {z * bell(z), "the first term of the product rule is left out"},
              {below(z) + z * exp(-z * z / 2),
               "the bell curve is not divided by the root of two pi"});
}

TASK(far_out)
{
    CLOSE("gelu(40)", gelu(40), 40, 1e-9);
    CLOSE("gelu(-40)", gelu(-40), 0, 1e-9);
    CLOSE("gelu_slope(40)", gelu_slope(40), 1, 1e-9);
    CLOSE("gelu_slope(-40)", gelu_slope(-40), 0, 1e-9);
}
