/* Exercise 6.2, Does the order matter?.
   As it begins; its text is in book/06-descent.nw. */
#include "exercise.h"

const double fixed_median = NAN;
const double shuffled_median = NAN;
const int larger_than_the_spread = UNANSWERED;
