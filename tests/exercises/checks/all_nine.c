#include "grade.h"

extern const double derivative[9];

static void check(int from, int to)
{
    static const char *const name[] = {"w1", "w2", "w3", "w4", "b1",
                                       "b2", "w5", "w6", "b3"};
    static const double want[] = {0.02146954,  0.01073477,  0.02146954,
                                  0.01073477,  -0.01073477, -0.01073477,
                                  -0.01126922, -0.01126922, -0.23761756};
    for (int i = from; i < to; i++)
        DIGITS(at("the derivative by %s", name[i]), derivative[i], want[i],
               {-want[i], "its sign is turned round"},
               {want[i] / 2, "the 2 of the derivative of the square is "
                             "lost"},
               {want[(i + 1) % 9], "it belongs to the next parameter"});
}

TASK(the_output_neuron)
{
    check(6, 9);
}

TASK(the_hidden_biases)
{
    check(4, 6);
}

TASK(the_hidden_weights)
{
    check(0, 4);
}
