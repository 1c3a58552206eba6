/* Exercise 8.2, All totals at once.
   As it begins; its text is in book/08-speed.nw. */
#include "exercise.h"

/* total[i * rows + s] for neuron i and sample s, of width * rows;
   weight[i * inputs + k]; input[k * rows + s]. */
void batch_totals(size_t rows, size_t inputs, size_t width,
                  const real weight[], const real bias[],
                  const real input[], real total[])
{
    (void)inputs, (void)weight, (void)bias, (void)input;
    for (size_t i = 0; i < width * rows; i++)
        total[i] = 0;
}
