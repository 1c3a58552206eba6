/* Exercise 9.1, What is it waiting for?, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const int small_network = 3;
const int single_samples = 2;
const int large_batches = 1;
