/* Exercise 6.1, A model that knows them, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const long long epochs = 20000;
