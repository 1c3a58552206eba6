#include "grade.h"

void layer_totals(size_t inputs, size_t width, const real weight[],
                  const real bias[], const real input[], real total[]);

static const real weight[] = {1, 2, 3, 4, 5, 6}, bias[] = {10, 20, 30};

TASK(three_inputs_two_neurons)
{
    const real input[] = {1, 10, 100};
    real total[2] = {0};
    layer_totals(3, 2, weight, bias, input, total);
    CLOSE("total[0]", total[0], 331, 1e-9, {321, "the bias is left out"},
          {10 + 531, "rows and columns are exchanged"},
          {31, "the last input is left out"});
    CLOSE("total[1]", total[1], 674, 1e-9, {654, "the bias is left out"},
          {20 + 642, "rows and columns are exchanged"},
          {20 + 543, "a row is taken to be as long as the layer is wide"},
          {664, "each neuron is given the first bias"});
}

TASK(two_inputs_three_neurons)
{
    const real input[] = {1, 100};
    real total[3] = {0};
    layer_totals(2, 3, weight, bias, input, total);
    const double want[] = {211, 423, 635}, turned[] = {411, 522, 633};
    for (int i = 0; i < 3; i++)
        CLOSE(at("total[%d]", i), total[i], want[i], 1e-9,
              {turned[i], "rows and columns are exchanged"},
              {want[i] - bias[i], "the bias is left out"});
}

TASK(one_of_each)
{
    const real input[] = {7}, w[] = {-2}, b[] = {1};
    real total[2] = {0, 99};
    layer_totals(1, 1, w, b, input, total);
    CLOSE("the total of a single neuron", total[0], -13, 1e-9);
    HOLDS(total[1] == 99, "Your function writes beyond total[width - 1].");
}
