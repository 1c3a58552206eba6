#include "exercise.h"

const double slope = NAN;
const double correlation = NAN;
const double raise_needed = NAN;
