/* Exercise 5.7, The way back.
   As it begins; its text is in book/05-backpropagation.nw. */
#include "exercise.h"

/* The derivatives of (truth - output) squared. first has hidden rows
   of `inputs` weights, second has hidden weights; the gradients are
   shaped like them. h holds the hidden activations. */
void way_back(size_t inputs, size_t hidden, const real second[],
              const real x[], const real h[], real output, real truth,
              real by_first[], real by_second[])
{
    (void)second, (void)x, (void)h, (void)output, (void)truth;
    for (size_t i = 0; i < inputs * hidden; i++)
        by_first[i] = 0;
    for (size_t i = 0; i < hidden; i++)
        by_second[i] = 0;
}
