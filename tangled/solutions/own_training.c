/* Exercise 6.8, Your own training, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"
#include "sigmoid.h"

enum { HIDDEN_MOST = 16, INPUTS_MOST = 8 };

void way_back(size_t inputs, size_t hidden, const real second[],
              const real x[], const real h[], real output, real truth,
              real by_first[], real by_second[]);

static real dot(size_t count, const real a[], const real b[])
{
    real sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += a[i] * b[i];
    return sum;
}

static void step_down(size_t count, real weight[], const real slope[],
                      real rate)
{
    for (size_t i = 0; i < count; i++)
        weight[i] -= rate * slope[i];
}

void my_epoch(size_t inputs, size_t hidden, real first[], real second[],
              size_t rows, const real feature[], const real label[],
              real learning_rate)
{
    real h[HIDDEN_MOST], by_second[HIDDEN_MOST];
    real by_first[HIDDEN_MOST * INPUTS_MOST];
    for (size_t row = 0; row < rows; row++) {
        const real *x = feature + row * inputs;
        for (size_t i = 0; i < hidden; i++)
            h[i] = sigmoid(dot(inputs, first + i * inputs, x));
        real output = sigmoid(dot(hidden, second, h));
        way_back(inputs, hidden, second, x, h, output, label[row],
                 by_first, by_second);
        step_down(inputs * hidden, first, by_first, learning_rate);
        step_down(hidden, second, by_second, learning_rate);
    }
}
