/* Exercise 8.4, Turned, and wrong.
   As it begins; its text is in book/08-speed.nw. */
#include "exercise.h"

/* The totals of a layer.  turned[k * width + i] is the weight with
   which neuron i hears input k. */
void turned_totals(size_t inputs, size_t width, const real turned[],
                   const real bias[], const real input[], real total[])
{
    for (size_t k = 0; k < inputs; k++)
        for (size_t i = 0; i < width; i++) {
            total[i] = bias[i];
            total[i] += turned[k * inputs + i] * input[k];
        }
}
