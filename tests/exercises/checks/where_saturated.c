#include "grade.h"

extern const double activation, total;

TASK(the_activation)
{
    HOLDS(!isnan(activation), "activation still has no answer: put your "
                              "number in the place of NAN.");
    ANSWER("activation", activation, 0.98990, 0.00009,
           {0.0101, "you took the lower edge"},
           {0.99, "one minus a was taken for the slope itself"});
}

TASK(the_total)
{
    HOLDS(!isnan(total), "total still has no answer: put your number in "
                         "the place of NAN.");
    ANSWER("total", total, 4.58497, 0.006,
           {-4.58497, "you took the lower edge"},
           {4.595, "the activation was rounded to 0.990 before the logarithm "
                  "was taken; near 1 that costs a digit"});
}
