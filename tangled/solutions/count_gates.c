/* Exercise 1.6, How many of sixteen?, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"
#include "neuron.h"

static bool is(const int answer[4], const real weight[2], real bias)
{
    for (int i = 0; i < 4; i++) {
        const real input[] = {(real)(i / 2), (real)(i % 2)};
        real total = neuron_total(2, weight, bias, input);
        if ((int)step(total) != answer[i])
            return false;
    }
    return true;
}

bool can_be(const int answer[4])
{
    for (int w1 = -4; w1 <= 4; w1++)
        for (int w2 = -4; w2 <= 4; w2++)
            for (int b = -4; b <= 4; b++) {
                const real weight[] = {(real)w1 / 2, (real)w2 / 2};
                if (is(answer, weight, (real)b / 2))
                    return true;
            }
    return false;
}
