#include "exercise.h"

const double factor = NAN;
const double limit_for_3 = NAN;
const double limit_of_raw_walk = NAN;
