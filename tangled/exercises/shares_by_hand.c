/* Exercise 10.1, Shares by hand.
   As it begins; its text is in book/10-classes.nw. */
#include "exercise.h"

const double largest_share = NAN;
const double surprise_of_second = NAN;
const double slope_of_second = NAN;
