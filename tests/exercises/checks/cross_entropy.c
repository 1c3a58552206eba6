#include "grade.h"

real cross_entropy(real truth, real guess);
real cross_entropy_delta(real truth, real guess);

TASK(the_loss)
{
    const double g[] = {0.1, 0.5, 0.99};
    for (int i = 0; i < 3; i++) {
        CLOSE(at("cross_entropy(1, %g)", g[i]),
              cross_entropy(1, (real)g[i]), -log(g[i]), 1e-9,
              {log(g[i]), "the sign is turned round"},
              {-log(1 - g[i]), "the two terms are exchanged"},
              {-log10(g[i]), "the logarithm is that of base 10"});
        CLOSE(at("cross_entropy(0, %g)", g[i]),
              cross_entropy(0, (real)g[i]), -log(1 - g[i]), 1e-9,
              {log(1 - g[i]), "the sign is turned round"},
              {0, "the second term is left out"});
    }
}

TASK(the_delta)
{
    const double g[] = {0.1, 0.5, 0.99};
    for (int i = 0; i < 3; i++)
        for (int y = 0; y < 2; y++)
            CLOSE(at("cross_entropy_delta(%d, %g)", y, g[i]),
                  cross_entropy_delta((real)y, (real)g[i]), g[i] - y, 1e-9,
                  {y - g[i], "the sign is turned round"},
                  {2 * (g[i] - y), "it is the slope of the squared error"},
                  {(g[i] - y) * g[i] * (1 - g[i]),
                   "the slope of the sigmoid is left in"},
                  {2 * (g[i] - y) * g[i] * (1 - g[i]),
                   "it is the delta of the squared error"},
                  {(g[i] - y) / (g[i] * (1 - g[i])),
                   "it is the slope by the answer, not by the total"});
}

TASK(it_is_the_slope)
{
    HOLDS(cross_entropy(1, (real)0.5) > 0.1, "The loss is 0 everywhere.");
    for (double z = -4; z <= 4; z += 1) {
        double a = 1 / (1 + exp(-z)), h = 1e-6;
        double above = 1 / (1 + exp(-z - h)), below = 1 / (1 + exp(-z + h));
        double measured = (cross_entropy(1, (real)above) -
                           cross_entropy(1, (real)below)) / (2 * h);
        CLOSE(at("the delta at the total %g", z),
              cross_entropy_delta(1, (real)a), measured, 1e-6);
    }
}
