/* Exercise 1.1, Nor.
   As it begins; its text is in book/01-neurons.nw. */
#include "exercise.h"

/* A neuron that answers 1 only for (0, 0). */
const real nor_weight[2] = {1, 1};
const real nor_bias = -1;
