/* Exercise 2.1, Steeper.
   As it begins; its text is in book/02-sigmoid.nw. */
#include "exercise.h"

const double weight = NAN;
const double bias = NAN;
