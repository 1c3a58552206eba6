/* Exercise 1.7, A neuron that is hard of hearing, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

real deaf_total(size_t inputs, const real weight[], real bias,
                const real input[])
{
    real total = bias;
    for (size_t i = 0; i < inputs; i++)
        total += weight[i] * input[i];
    return total;
}
