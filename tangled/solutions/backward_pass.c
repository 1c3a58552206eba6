/* Exercise 5.7, The way back, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void way_back(size_t inputs, size_t hidden, const real second[],
              const real x[], const real h[], real output, real truth,
              real by_first[], real by_second[])
{
    real delta = -2 * (truth - output) * output * (1 - output);
    for (size_t i = 0; i < hidden; i++) {
        real below = delta * second[i] * h[i] * (1 - h[i]);
        by_second[i] = delta * h[i];
        for (size_t k = 0; k < inputs; k++)
            by_first[i * inputs + k] = below * x[k];
    }
}
