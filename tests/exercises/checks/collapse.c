#include "grade.h"

void collapse(const real theta[9], real weight[2], real *bias);

static const real theta[9] = {4, 2, 3, 5, 7, 11, 13, 17, 19};

TASK(the_weights)
{
    real weight[2] = {0}, bias = 0;
    collapse(theta, weight, &bias);
    CLOSE("weight[0]", weight[0], 103, 1e-9,
          {13 * 4 + 17 * 2, "rows and columns of the first matrix are "
                            "exchanged"},
          {52, "only the first hidden neuron is heard"},
          {7, "the output's weights are left out"});
    CLOSE("weight[1]", weight[1], 111, 1e-9,
          {13 * 3 + 17 * 5, "rows and columns of the first matrix are "
                            "exchanged"},
          {26, "only the first hidden neuron is heard"});
}

TASK(the_bias)
{
    real weight[2] = {0}, bias = 0;
    collapse(theta, weight, &bias);
    CLOSE("*bias", bias, 13 * 7 + 17 * 11 + 19, 1e-9,
          {19, "the hidden biases are left out"},
          {7 + 11 + 19, "the hidden biases are not weighted"},
          {13 * 7 + 17 * 11, "the output's own bias is left out"});
}

TASK(it_answers_alike)
{
    real weight[2] = {0}, bias = 0;
    collapse(theta, weight, &bias);
    for (double x = -1; x <= 1; x += 0.5) {
        double h1 = 4 * x + 2 * 0.3 + 7, h2 = 3 * x + 5 * 0.3 + 11;
        CLOSE(at("the answer to (%g, 0.3)", x),
              weight[0] * x + weight[1] * 0.3 + bias,
              13 * h1 + 17 * h2 + 19, 1e-9);
    }
}
