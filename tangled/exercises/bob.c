/* Exercise 5.1, Bob.
   As it begins; its text is in book/05-backpropagation.nw. */
#include "exercise.h"

const double o1 = NAN;
const double delta_o1 = NAN;
const double delta_h1 = NAN;
const double dL_dw1 = NAN;
