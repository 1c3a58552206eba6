/* Exercise 8.2, All totals at once, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void batch_totals(size_t rows, size_t inputs, size_t width,
                  const real weight[], const real bias[],
                  const real input[], real total[])
{
    for (size_t i = 0; i < width; i++) {
        for (size_t s = 0; s < rows; s++)
            total[i * rows + s] = bias[i];
        for (size_t k = 0; k < inputs; k++)
            for (size_t s = 0; s < rows; s++)
                total[i * rows + s] +=
                    weight[i * inputs + k] * input[k * rows + s];
    }
}
