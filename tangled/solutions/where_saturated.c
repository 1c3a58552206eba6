/* Exercise 2.4, Where saturation begins, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double activation = 0.9899;
const double total = 4.585;
