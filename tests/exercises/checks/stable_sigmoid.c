#include "grade.h"

real my_sigmoid(real z);

TASK(in_the_middle)
{
    for (double z = -20; z <= 20; z += 2.5)
        CLOSE(at("my_sigmoid(%g)", z), my_sigmoid((real)z),
              1 / (1 + exp(-z)), 1e-12,
              {1 / (1 + exp(z)), "the sign of z is turned round"});
}

TASK(far_up)
{
    CLOSE("my_sigmoid(1000)", my_sigmoid(1000), 1, 0,
          {0, "the sign of z is turned round"});
    CLOSE("my_sigmoid(710)", my_sigmoid(710), 1, 0);
    CLOSE("my_sigmoid(INFINITY)", my_sigmoid(INFINITY), 1, 0);
}

TASK(far_down)
{
    CLOSE("my_sigmoid(-INFINITY)", my_sigmoid(-INFINITY), 0, 0);
    double small = my_sigmoid(-740), want = exp(-740);
    HOLDS(fabs(small - want) <= 0.01 * want,
          "my_sigmoid(-740) is %g; it should be %g, which is very small and "
          "not 0.\nOne form of the formula loses it: the one with exp(-z).",
          small, want);
}
