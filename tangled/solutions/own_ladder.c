/* Exercise 8.6, Your own steps, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double times_as_fast = 11.5;
const int largest_gain = 1;
