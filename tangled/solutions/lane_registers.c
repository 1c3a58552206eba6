/* Exercise 9.6, How many fit, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const int doubles = 16;
const int floats = 32;
const int larger_network = 8;
