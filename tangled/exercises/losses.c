/* Exercise 4.3, Three losses by hand.
   As it begins; its text is in book/04-loss.nw. */
#include "exercise.h"

const double sum = NAN;
const double mean = NAN;
const double half_sum = NAN;
const int contributes_most = UNANSWERED;
