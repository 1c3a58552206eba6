/* Exercise 5.2, All nine, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double derivative[9] = {0.0215,  0.0107,  0.0215,
                              0.0107,  -0.0107, -0.0107,
                              -0.0113, -0.0113, -0.238};
