/* Exercise 4.2, A nought too many.
   As it begins; its text is in book/04-loss.nw. */
#include "exercise.h"

const double slope = NAN;
const double correlation = NAN;
const double raise_needed = NAN;
