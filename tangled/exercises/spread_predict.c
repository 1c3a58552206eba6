#include "exercise.h"

const double factor_with_normal = NAN;
const double factor_with_glorot = NAN;
const int above_a_million_after_layer = UNANSWERED;
