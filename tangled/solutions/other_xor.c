/* Exercise 3.3, Another exclusive or, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const int sign_of_and = -1;
