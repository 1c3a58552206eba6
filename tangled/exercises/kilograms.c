#include "exercise.h"

const double slope_times = NAN;
const double intercept_times = NAN;
const double correlation_times = NAN;
const double loss_times = NAN;
