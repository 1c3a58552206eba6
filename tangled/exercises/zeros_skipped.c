/* Exercise 9.5, What the black saves.
   As it begins; its text is in book/09-small-networks.nw. */
#include "exercise.h"

const long long with_zeros = UNANSWERED;
const long long without_zeros = UNANSWERED;
const double times_fewer = NAN;
