/* Exercise 2.4, Where saturation begins.
   As it begins; its text is in book/02-sigmoid.nw. */
#include "exercise.h"

const double activation = NAN;
const double total = NAN;
