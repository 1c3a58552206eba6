/* Exercise 2.5, The last total, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const int one_in_float = 17;
const int zero_in_double = -746;
const int zero_in_float = -104;
