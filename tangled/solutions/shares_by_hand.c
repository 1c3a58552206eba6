/* Exercise 10.1, Shares by hand, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double largest_share = 0.625;
const double surprise_of_second = 1.386;
const double slope_of_second = -0.75;
