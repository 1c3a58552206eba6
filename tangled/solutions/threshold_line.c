/* Exercise 1.5, Where the line is, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double crosses_x1_at = 10.0 / 3;
const double crosses_x2_at = 2.5;
const double distance = 2;
