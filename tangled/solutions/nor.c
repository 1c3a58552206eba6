/* Exercise 1.1, Nor, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const real nor_weight[2] = {-1, -1};
const real nor_bias = (real)0.5;
