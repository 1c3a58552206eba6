#include "grade.h"

extern const double weight, bias;

TASK(fifty_is_one_half)
{
    HOLDS(!isnan(weight) && !isnan(bias),
          "There is no answer yet: put your numbers in the place of NAN.");
    HOLDS(fabs(50 * weight + bias) < 0.3,
          "At 50 marks your total is %.3g; for one half it must be 0.",
          50 * weight + bias);
}

TASK(the_weight)
{
    DIGITS("weight", weight, 0.4595,
           {0.9190, "the mark 60 is taken to be 5 away from the middle"},
           {0.1996, "the logarithm is that of base 10"},
           {0.2, "it is the exam's old weight"});
}

TASK(the_bias)
{
    DIGITS("bias", bias, -22.98, {22.98, "its sign is turned round"},
           {-10, "it is the exam's old bias"});
}
