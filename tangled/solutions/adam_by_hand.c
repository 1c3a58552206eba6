/* Exercise 7.4, Two steps of Adam, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double after_first = -0.1;
const double after_second = -0.14;
const double after_first_with_3000 = -0.1;
