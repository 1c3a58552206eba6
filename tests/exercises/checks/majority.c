#include "grade.h"
#include "neuron.h"

void majority(size_t judges, real weight[], real *bias);

static void check(size_t judges)
{
    real weight[9], bias = 0, input[9];
    majority(judges, weight, &bias);
    for (unsigned votes = 0; votes < 1u << judges; votes++) {
        size_t ones = 0;
        for (size_t i = 0; i < judges; i++) {
            input[i] = (real)(votes >> i & 1);
            ones += votes >> i & 1;
        }
        double total = neuron_total(judges, weight, bias, input);
        double want = 2 * ones > judges;
        HOLDS(step((real)total) == want,
              "%zu of %zu judges say 1, and your neuron answers %g: its "
              "total is %g.%s",
              ones, judges, 1 - want, total,
              want == 0 && 2 * ones == judges - 1
                  ? "\nThat is what happens if the threshold is judges / 2 "
                    "in whole numbers, which rounds down."
              : bias > 1e15 ? "\nsize_t has no negative numbers: - judges / 2 "
                              "is a huge one. Make it a real first."
              : bias > 0 ? "\nA threshold is minus the bias: is your bias "
                           "on the wrong side?"
                         : "");
    }
}

TASK(three_judges)
{
    check(3);
}

TASK(one_judge_and_five)
{
    check(1);
    check(5);
}

TASK(nine_judges)
{
    check(9);
}
