/* Exercise 8.4, Turned, and wrong, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void turned_totals(size_t inputs, size_t width, const real turned[],
                   const real bias[], const real input[], real total[])
{
    for (size_t i = 0; i < width; i++)
        total[i] = bias[i];
    for (size_t k = 0; k < inputs; k++)
        for (size_t i = 0; i < width; i++)
            total[i] += turned[k * width + i] * input[k];
}
