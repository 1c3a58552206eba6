#include "exercise.h"

const double fixed_median = NAN;
const double shuffled_median = NAN;
const int larger_than_the_spread = UNANSWERED;
