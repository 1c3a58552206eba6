/* Exercise 4.4, The edge of the cliff, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double factor = 0.4;
const double limit_for_3 = 1.0 / 3;
const double limit_of_raw_walk = 0.00024;
