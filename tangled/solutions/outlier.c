/* Exercise 4.2, A nought too many, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double slope = 85.9;
const double correlation = 0.616;
const double raise_needed = 157;
