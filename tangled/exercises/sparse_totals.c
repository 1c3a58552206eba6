/* Exercise 9.4, What is not there.
   As it begins; its text is in book/09-small-networks.nw. */
#include "exercise.h"

/* The totals of a layer.  turned[k * width + i] is the weight with
   which neuron i hears input k; present has room for `inputs`. */
void sparse_totals(size_t inputs, size_t width, const real turned[],
                   const real bias[], const real input[],
                   size_t present[], real total[])
{
    size_t found = 0;
    for (size_t k = 0; k < inputs; k++) {
        present[found] = k;
        found += fabs(input[k]) > 0;
    }
    for (size_t n = 0; n < found; n++)
        for (size_t i = 0; i < width; i++) {
            if (n == 0)
                total[i] = bias[i];
            total[i] += turned[present[n] * width + i] * input[n];
        }
}
