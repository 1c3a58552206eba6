#include "grade.h"

void lane_totals(size_t inputs, const real weight[], const real bias[],
                 const real input[], real total[]);

enum { LANES = 8, MOST = 5 };

static void compare(size_t inputs)
{
    real weight[MOST * LANES], bias[LANES], input[MOST], total[LANES];
    for (size_t k = 0; k < inputs; k++)
        input[k] = (real)(k * 3 % 5) - 1;
    for (size_t i = 0; i < inputs * LANES; i++)
        weight[i] = (real)(i * i % 13);
    for (size_t lane = 0; lane < LANES; lane++)
        bias[lane] = (real)lane - 2, total[lane] = 99;
    lane_totals(inputs, weight, bias, input, total);
    for (size_t lane = 0; lane < LANES; lane++) {
        double want = (double)bias[lane], turned = want;
        for (size_t k = 0; k < inputs; k++) {
            want += (double)(weight[k * LANES + lane] * input[k]);
            turned += (double)(weight[lane * inputs + k] * input[k]);
        }
        CLOSE(at("the total in lane %zu, with %zu inputs", lane, inputs),
              total[lane], want, 1e-9,
              {turned, "the weights of a lane are taken to be neighbours"},
              {want - (double)bias[lane], "the bias is left out"},
              {want + 99, "what was in the total before is added to"});
    }
}

TASK(one_input)
{
    compare(1);
}

TASK(no_input)
{
    compare(0);
}

TASK(five_inputs)
{
    compare(5);
}
