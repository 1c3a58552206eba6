/* The total of a neuron and its answer.
   Chapter 1, Neurons. Made from book/01-neurons.nw: change it there. */
#include "neuron.h"

/* Compute the total of a neuron */
real neuron_total(size_t inputs, const real weight[], real bias,
                  const real input[])
{
    real total = bias;
    for (size_t i = 0; i < inputs; i++)
        total += weight[i] * input[i];
    return total;
}

/* Decide by a step */
real step(real total)
{
    return total >= 0 ? 1 : 0;
}
