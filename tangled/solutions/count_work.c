/* Exercise 8.1, Operations and bytes, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const long long multiplications = 23520;
const double per_byte_single = 0.5;
const double per_byte_batch = 16;
