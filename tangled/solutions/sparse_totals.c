/* Exercise 9.4, What is not there, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void sparse_totals(size_t inputs, size_t width, const real turned[],
                   const real bias[], const real input[],
                   size_t present[], real total[])
{
    size_t found = 0;
    for (size_t k = 0; k < inputs; k++) {
        present[found] = k;
        found += fabs(input[k]) > 0;
    }
    for (size_t i = 0; i < width; i++)
        total[i] = bias[i];
    for (size_t n = 0; n < found; n++)
        for (size_t i = 0; i < width; i++)
            total[i] += turned[present[n] * width + i] *
                        input[present[n]];
}
