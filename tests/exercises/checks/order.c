#include "grade.h"
#include "exercise.h"

extern const double fixed_median, shuffled_median;
extern const int larger_than_the_spread;

TASK(fixed)
{
    DIGITS("fixed_median", fixed_median, 0.00155836,
           {0.00254776, "it is the 99th percentile"});
}

TASK(shuffled)
{
    DIGITS("shuffled_median", shuffled_median, 0.00155847);
}

TASK(the_spread)
{
    COUNT("larger_than_the_spread", larger_than_the_spread, 0,
          {1, "the difference is taken without asking how far the runs lie "
              "apart"});
}
