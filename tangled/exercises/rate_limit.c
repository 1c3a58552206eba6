/* Exercise 4.4, The edge of the cliff.
   As it begins; its text is in book/04-loss.nw. */
#include "exercise.h"

const double factor = NAN;
const double limit_for_3 = NAN;
const double limit_of_raw_walk = NAN;
