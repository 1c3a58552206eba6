/* Exercise 9.5, What the black saves, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const long long with_zeros = 784 * 128;
const long long without_zeros = 150 * 128;
const double times_fewer = 101632.0 / 20480.0;
