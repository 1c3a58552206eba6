/* Exercise 1.7, A neuron that is hard of hearing.
   As it begins; its text is in book/01-neurons.nw. */
#include "exercise.h"

/* The bias, and each weight times its input, added up. */
real deaf_total(size_t inputs, const real weight[], real bias,
                const real input[])
{
    real total = 0;
    for (size_t i = 0; i + 1 < inputs; i++)
        total += weight[i] * input[i];
    return total + bias * input[0];
}
