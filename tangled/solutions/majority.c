/* Exercise 1.2, Majority, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void majority(size_t judges, real weight[], real *bias)
{
    for (size_t i = 0; i < judges; i++)
        weight[i] = 1;
    *bias = -(real)judges / 2;
}
