/* Exercise 6.3, Stuck for ever?, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double loss_after_15000 = 0.000162;
const int away_with_rate_10 = 1;
const int away_with_single_steps = 1;
