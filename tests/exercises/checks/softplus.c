#include "grade.h"

real softplus(real z);
real softplus_slope(real z);

TASK(the_curve)
{
    for (double z = -6; z <= 6; z += 0.75)
        CLOSE(at("softplus(%g)", z), softplus((real)z), log(1 + exp(z)), 1e-9,
              {log(1 + exp(-z)), "the sign of z is turned round"},
              {fmax(z, 0), "it is the relu, with its corner"},
              {log10(1 + exp(z)), "it is the logarithm to base 10"});
}

TASK(far_out)
{
    CLOSE("softplus(1000)", softplus(1000), 1000, 1e-9,
          {INFINITY, "e^1000 overflows"});
    CLOSE("softplus(-1000)", softplus(-1000), 0, 1e-300,
          {1000, "the size of z is taken where z below 0 should give 0"});
    double tiny = softplus(-40);
    HOLDS(fabs(tiny / exp(-40) - 1) < 1e-9,
          "softplus(-40): got %.10g, expected %.10g.\n1 + e^-40 is 1 in a "
          "double; log1p does not add the 1.", tiny, exp(-40));
}

TASK(the_slope)
{
    for (double z = -6; z <= 6; z += 0.75)
        CLOSE(at("softplus_slope(%g)", z), softplus_slope((real)z),
              1 / (1 + exp(-z)), 1e-9,
              {1 / (1 + exp(z)), "the sign of z is turned round"},
              {1 / (1 + exp(z)) * 1 / (1 + exp(-z)),
               "it is the slope of the sigmoid"},
              {z > 0, "it is the slope of the relu"});
    CLOSE("softplus_slope(1000)", softplus_slope(1000), 1, 1e-12);
    CLOSE("softplus_slope(-1000)", softplus_slope(-1000), 0, 1e-12);
}
