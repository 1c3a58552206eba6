#include "grade.h"

void step_in_place(size_t rows, size_t inputs, size_t width,
                   const real delta[], const real input[],
                   real learning_rate, real weight[], real bias[]);

TASK(one_sample)
{
    const real delta[] = {2, -1}, input[] = {3, 4, 5};
    real weight[7] = {0, 0, 0, 0, 0, 0, 99}, bias[3] = {1, 1, 99};
    step_in_place(1, 3, 2, delta, input, (real)0.5, weight, bias);
    const double want[] = {-3, -4, -5, 1.5, 2, 2.5};
    for (int i = 0; i < 6; i++)
        CLOSE(at("weight[%d]", i), weight[i], want[i], 1e-9,
              {-want[i], "the step goes uphill"},
              {2 * want[i], "the learning rate is left out"});
    CLOSE("bias[0]", bias[0], 0, 1e-9, {1, "the biases do not move"},
          {2, "the step goes uphill"});
    HOLDS(weight[6] == 99 && bias[2] == 99,
          "Your function writes beyond the end.");
}

TASK(a_batch)
{
    real delta[8], input[12], weight[6], bias[2] = {5, 6};
    for (int i = 0; i < 8; i++)
        delta[i] = (real)(i - 3);
    for (int i = 0; i < 12; i++)
        input[i] = (real)(i * i % 7);
    for (int i = 0; i < 6; i++)
        weight[i] = (real)i;
    step_in_place(4, 3, 2, delta, input, (real)0.25, weight, bias);
    for (int i = 0; i < 2; i++) {
        double deltas = 0;
        for (int s = 0; s < 4; s++)
            deltas += (double)delta[i * 4 + s];
        CLOSE(at("bias[%d]", i), bias[i], 5 + i - 0.25 * deltas, 1e-9,
              {5 + i - 0.25 * deltas / 4, "the mean is taken, not the sum"},
              {5 + i - 0.25 * 3 * deltas, "the bias moves once for every input"},
              {5 + i, "the biases do not move"});
        for (int k = 0; k < 3; k++) {
            double sum = 0, last = (double)(delta[i * 4 + 3] * input[k * 4 + 3]);
            for (int s = 0; s < 4; s++)
                sum += (double)(delta[i * 4 + s] * input[k * 4 + s]);
            CLOSE(at("weight[%d]", i * 3 + k), weight[i * 3 + k],
                  i * 3 + k - 0.25 * sum, 1e-9,
                  {i * 3 + k - 0.25 * sum / 4, "the mean is taken, not the "
                                               "sum"},
                  {i * 3 + k - 0.25 * last, "only the last sample counts"},
                  {i * 3 + k + 0.25 * sum, "the step goes uphill"});
        }
    }
}
