/* Exercise 8.6, Your own steps.
   As it begins; its text is in book/08-speed.nw. */
#include "exercise.h"

const double times_as_fast = NAN;
const int largest_gain = UNANSWERED;
