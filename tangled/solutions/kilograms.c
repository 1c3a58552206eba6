/* Exercise 4.5, Other units, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double slope_times = 1 / 10.764;
const double intercept_times = 1;
const double correlation_times = 1;
const double loss_times = 1;
