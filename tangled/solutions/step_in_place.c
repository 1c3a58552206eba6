/* Exercise 8.3, The gradient that is never written, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void step_in_place(size_t rows, size_t inputs, size_t width,
                   const real delta[], const real input[],
                   real learning_rate, real weight[], real bias[])
{
    for (size_t i = 0; i < width; i++) {
        real all = 0;
        for (size_t s = 0; s < rows; s++)
            all += delta[i * rows + s];
        bias[i] -= learning_rate * all;
        for (size_t k = 0; k < inputs; k++) {
            real sum = 0;
            for (size_t s = 0; s < rows; s++)
                sum += delta[i * rows + s] * input[k * rows + s];
            weight[i * inputs + k] -= learning_rate * sum;
        }
    }
}
