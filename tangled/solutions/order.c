/* Exercise 6.2, Does the order matter?, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double fixed_median = 0.00156;
const double shuffled_median = 0.00156;
const int larger_than_the_spread = 0;
