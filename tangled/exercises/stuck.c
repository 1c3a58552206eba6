/* Exercise 6.3, Stuck for ever?.
   As it begins; its text is in book/06-descent.nw. */
#include "exercise.h"

const double loss_after_15000 = NAN;
const int away_with_rate_10 = UNANSWERED;
const int away_with_single_steps = UNANSWERED;
