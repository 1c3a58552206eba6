#include "grade.h"

extern const double after_first, after_second, after_first_with_3000;

TASK(the_first_step)
{
    DIGITS("after_first", after_first, -0.1,
           {0.1, "the step goes uphill"},
           {-0.316, "the memories are not corrected"},
           {-0.3, "it is the plain step"});
}

TASK(the_second_step)
{
    DIGITS("after_second", after_second, -0.1400224,
           {-0.0400224, "it is the second step alone"},
           {-0.0599776, "the last gradient's sign is taken for the step's"},
           {-0.0, "the plain signs of the gradients are used"},
           {-0.270, "the memories are not corrected"});
}

TASK(however_large)
{
    DIGITS("after_first_with_3000", after_first_with_3000, -0.1,
           {-300, "it is the plain step"},
           {-100, "you took the step to grow with the gradient"});
}
