/* Exercise 3.5, A triangle, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const real triangle[13] = {
    10, 0,   0,  10, -10, -10, 0, 0, 40,
    20, 20, 20, -50};
