#include "grade.h"

void turned_totals(size_t inputs, size_t width, const real turned[],
                   const real bias[], const real input[], real total[]);

TASK(two_inputs_one_neuron)
{
    const real turned[] = {3, 5}, bias[] = {7}, input[] = {1, 2};
    real total[] = {0};
    turned_totals(2, 1, turned, bias, input, total);
    CLOSE("the total", total[0], 20, 1e-9,
          {17, "the bias is put back at every input"},
          {27, "the bias is added at every input"},
          {10, "the second input is left out"}, {13, "the bias is left out"});
}

TASK(any_shape)
{
    real turned[12], bias[] = {1, 2, 3, 4}, input[] = {2, -1, 5}, total[4];
    for (int i = 0; i < 12; i++)
        turned[i] = (real)(i * i % 11);
    turned_totals(3, 4, turned, bias, input, total);
    for (int i = 0; i < 4; i++) {
        double want = (double)bias[i], rows = want;
        for (int k = 0; k < 3; k++) {
            want += (double)(turned[k * 4 + i] * input[k]);
            rows += (double)(turned[k * 3 + i] * input[k]);
        }
        CLOSE(at("total[%d] of a layer with 3 inputs and 4 neurons", i),
              total[i], want, 1e-9,
              {rows, "the rows are taken to be as long as there are inputs"},
              {want - (double)bias[i], "the bias is left out"},
              {want + 2 * (double)bias[i], "the bias is added at every "
                                           "input"});
    }
}

TASK(no_inputs)
{
    const real bias[] = {4, 5};
    real total[] = {9, 9};
    turned_totals(0, 2, bias, bias, bias, total);
    CLOSE("the total of a neuron without inputs", total[1], 5, 1e-9,
          {9, "the bias is only put in where there are inputs"});
}
