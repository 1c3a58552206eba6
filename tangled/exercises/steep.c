#include "exercise.h"

const double weight = NAN;
const double bias = NAN;
