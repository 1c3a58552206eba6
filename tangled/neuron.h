/* One neuron: a weighted sum and a threshold.
   Chapter 1, Neurons. Made from book/01-neurons.nw: change it there. */
#ifndef NEURON_H
#define NEURON_H

#include "real.h"

#include <stddef.h>

/* The total of one neuron: the dot product of its weights with its
   inputs, and its bias.  Both arrays hold `inputs` numbers, which may
   be none: then the total is the bias.  (Chapter 1.) */
real neuron_total(size_t inputs, const real weight[], real bias,
                  const real input[]);

/* All or nothing: 1 where the total is at least 0, else 0.
   (McCulloch and Pitts, 1943.) */
real step(real total);

#endif
