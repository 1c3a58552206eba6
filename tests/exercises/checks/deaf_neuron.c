#include "grade.h"

real deaf_total(size_t inputs, const real weight[], real bias,
                const real input[]);

TASK(two_inputs)
{
    const real weight[] = {1, 1}, input[] = {1, 1};
    CLOSE("the total of the and gate for (1, 1)",
          deaf_total(2, weight, (real)-1.5, input), 0.5, 1e-6,
          {-0.5, "the last input is left out"},
          {2, "the bias is left out"});
}

TASK(the_bias_stands_alone)
{
    const real weight[] = {2, 3}, input[] = {0, 5};
    CLOSE("the total for (0, 5)", deaf_total(2, weight, 4, input), 19, 1e-6,
          {15, "the bias is multiplied by the first input, or left out"},
          {4, "the last input is left out"},
          {0, "the last input is left out, and the bias is multiplied by "
              "the first"});
}

TASK(no_inputs)
{
    const real none[] = {0};
    CLOSE("the total without inputs", deaf_total(0, none, -2, none), -2,
          1e-6, {0, "the bias is multiplied by an input, or left out"});
}
