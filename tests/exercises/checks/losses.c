#include "grade.h"
#include "exercise.h"

extern const double sum, mean, half_sum;
extern const int contributes_most;

TASK(the_sum)
{
    DIGITS("sum", sum, 0.45, {1.1, "the errors are not squared"},
           {0.3, "errors of different sign were added before squaring"});
}

TASK(mean_and_half)
{
    DIGITS("mean", mean, 0.15, {0.225, "it is the half-sum"},
           {0.45, "it is the sum"});
    DIGITS("half_sum", half_sum, 0.225, {0.15, "it is the mean"},
           {0.075, "it is half the mean"});
}

TASK(which_one)
{
    COUNT("contributes_most", contributes_most, 3,
          {2, "you forgot that the second has the error 0.4, the third 0.5"},
          {1, "you forgot that the first is the nearest to the truth"});
}
