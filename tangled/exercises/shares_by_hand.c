#include "exercise.h"

const double largest_share = NAN;
const double surprise_of_second = NAN;
const double slope_of_second = NAN;
