/* Exercise 10.7, How small is enough?, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const int parameters = 15;
