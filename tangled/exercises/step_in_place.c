/* Exercise 8.3, The gradient that is never written.
   As it begins; its text is in book/08-speed.nw. */
#include "exercise.h"

/* weight[i * inputs + k] and bias[i] are changed; delta[i * rows + s]
   and input[k * rows + s] are not. */
void step_in_place(size_t rows, size_t inputs, size_t width,
                   const real delta[], const real input[],
                   real learning_rate, real weight[], real bias[])
{
    (void)rows, (void)inputs, (void)width, (void)delta, (void)input;
    (void)learning_rate, (void)weight, (void)bias;
}
