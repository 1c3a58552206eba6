/* Exercise 3.7, A layer, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void layer_totals(size_t inputs, size_t width, const real weight[],
                  const real bias[], const real input[], real total[])
{
    for (size_t i = 0; i < width; i++) {
        total[i] = bias[i];
        for (size_t k = 0; k < inputs; k++)
            total[i] += weight[i * inputs + k] * input[k];
    }
}
