#include "grade.h"

real tanh_by_sigmoid(real z);
real tanh_slope(real a);

TASK(the_curve)
{
    for (double z = -3; z <= 3; z += 0.75)
        CLOSE(at("tanh_by_sigmoid(%g)", z), tanh_by_sigmoid((real)z),
              tanh(z), 1e-9,
              {2 / (1 + exp(-z)) - 1, "the total is not doubled"},
              {1 / (1 + exp(-2 * z)), "it still goes from 0 to 1"});
}

TASK(the_slope)
{
    for (double z = -3; z <= 3; z += 0.75) {
        double a = tanh(z);
        CLOSE(at("tanh_slope(tanh(%g))", z), tanh_slope((real)a), 1 - a * a,
              1e-9, {a * (1 - a), "it is the formula of the sigmoid"},
              {1 - pow(tanh(a), 2), "a is taken for a total, and squashed "
                                    "once more"},
              {(1 - a * a) / 4, "both factors of 2 are missing"},
              {(1 - a * a) / 2, "one of the two factors of 2 is missing"});
    }
}
