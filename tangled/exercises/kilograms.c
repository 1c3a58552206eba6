/* Exercise 4.5, Other units.
   As it begins; its text is in book/04-loss.nw. */
#include "exercise.h"

const double slope_times = NAN;
const double intercept_times = NAN;
const double correlation_times = NAN;
const double loss_times = NAN;
