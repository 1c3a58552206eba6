#include "grade.h"

real cheap(real z);
real cheap_slope(real z);

TASK(the_curve)
{
    for (double z = -8; z <= 8; z += 2)
        CLOSE(at("cheap(%g)", z), cheap((real)z),
              0.5 + z / (2 * (1 + fabs(z))), 1e-9,
              {0.5 + z / (2 * (1 + z)), "the bars around z are forgotten"},
              {z / (2 * (1 + fabs(z))), "the one half is forgotten"},
              {0.5 + z / 2 * (1 + fabs(z)), "in C, a / 2 * b is a half times "
                                            "b: brackets are missing"});
}

TASK(the_slope)
{
    for (double z = -8; z <= 8; z += 2) {
        double s = 1 + fabs(z), a = 0.5 + z / (2 * s);
        CLOSE(at("cheap_slope(%g)", z), cheap_slope((real)z),
              1 / (2 * s * s), 1e-9,
              {a * (1 - a), "it is the formula of the sigmoid; each curve "
                            "has its own"},
              {1 / (2 * (1 + z) * (1 + z)), "the bars around z are "
                                            "forgotten"},
              {1 / (s * s), "the factor of one half is forgotten"},
              {1 / (2 * s), "the square is forgotten"});
    }
}
