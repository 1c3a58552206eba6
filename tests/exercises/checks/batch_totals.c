#include "grade.h"

void batch_totals(size_t rows, size_t inputs, size_t width,
                  const real weight[], const real bias[],
                  const real input[], real total[]);

static const real weight[] = {1, 2, 3, -1, 0, 5}, bias[] = {10, -20},
                  input[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12};

TASK(one_sample)
{
    const real x[] = {1, 2, 3};
    real total[3] = {0, 0, 99};
    batch_totals(1, 3, 2, weight, bias, x, total);
    CLOSE("total[0]", total[0], 24, 1e-9, {14, "the bias is left out"},
          {44, "the bias is added for every input"},
          {0, "nothing is computed"});
    CLOSE("total[1]", total[1], -6, 1e-9, {14, "the bias is left out"},
          {-46, "the bias is added for every input"});
    HOLDS(total[2] == 99, "Your function writes beyond the end.");
}

TASK(a_batch)
{
    real total[9] = {0};
    total[8] = 99;
    batch_totals(4, 3, 2, weight, bias, input, total);
    for (int i = 0; i < 2; i++)
        for (int s = 0; s < 4; s++) {
            double want = (double)bias[i], other = want, mixed = want;
            for (int k = 0; k < 3; k++) {
                want += (double)(weight[i * 3 + k] * input[k * 4 + s]);
                other += (double)(weight[i * 3 + k] * input[s * 3 + k]);
                mixed += (double)(weight[(k * 2 + i) % 6] * input[k * 4 + s]);
            }
            CLOSE(at("total[%d] of neuron %d, sample %d", i * 4 + s, i, s),
                  total[i * 4 + s], want, 1e-9,
                  {other, "the inputs are read with a row for each sample"},
                  {mixed, "the weights are read with a row for each input"},
                  {want - (double)bias[i], "the bias is left out"},
                  {0, "only the first sample is computed"});
        }
    HOLDS(total[8] == 99, "Your function writes beyond the end.");
}

TASK(other_shapes)
{
    real x[35], w[15], b[3] = {1, 2, 3}, total[21];
    for (int i = 0; i < 35; i++)
        x[i] = (real)sin(i);
    for (int i = 0; i < 15; i++)
        w[i] = (real)cos(3 * i);
    for (int i = 0; i < 21; i++)
        total[i] = 7; /* what was there does not count */
    batch_totals(7, 5, 3, w, b, x, total);
    for (int i = 0; i < 3; i++)
        for (int s = 0; s < 7; s++) {
            double want = (double)b[i];
            for (int k = 0; k < 5; k++)
                want += (double)w[i * 5 + k] * (double)x[k * 7 + s];
            CLOSE(at("a total of a 5-3 layer, neuron %d, sample %d", i, s),
                  total[i * 7 + s], want, 1e-9,
                  {want + 7, "what stood in the array before is added to"});
        }
}
