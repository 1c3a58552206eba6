/* Exercise 1.4, Three neurons, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const real first[3] = {1, 1, (real)-0.5};
const real second[3] = {-1, -1, (real)1.5};
const real third[3] = {1, 1, (real)-1.5};
