/* Exercise 7.3, Ten layers, on paper, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double factor_with_normal = 7.07;
const double factor_with_glorot = 0.707;
const int above_a_million_after_layer = 8;
