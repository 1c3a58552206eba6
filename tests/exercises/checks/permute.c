#include "grade.h"
#include "network.h"

void exchange_hidden(real theta[9]);

static const real before[9] = {1, 2, 3, 4, 5, 6, 7, 8, 9};

TASK(the_weights_of_the_hidden_neurons)
{
    real theta[9];
    const real want[] = {3, 4, 1, 2};
    memcpy(theta, before, sizeof theta);
    exchange_hidden(theta);
    for (int i = 0; i < 4; i++)
        CLOSE(at("w%d", i + 1), theta[i], want[i], 0,
              {before[i], "the weights stay where they are"},
              {before[(i + 1) % 2 + i / 2 * 2],
               "the inputs change places, "
               "not the neurons"},
              {before[(i % 2) * 2 + i / 2], "rows and columns are "
                                            "exchanged"});
}

TASK(what_else_belongs_to_them)
{
    real theta[9];
    const real want[] = {6, 5, 8, 7, 9};
    memcpy(theta, before, sizeof theta);
    exchange_hidden(theta);
    static const char *const name[] = {"b1", "b2", "w5", "w6", "b3"};
    for (int i = 4; i < 9; i++)
        CLOSE(name[i - 4], theta[i], want[i - 4], 0,
              {before[i], i < 6   ? "the biases stay behind"
                          : i < 8 ? "the output still listens to the old "
                                    "neurons"
                                  : ""});
}

TASK(the_answers_stay)
{
    struct network network;
    struct trace trace;
    struct error error;
    const size_t width[] = {2, 2, 1};
    real theta[9] = {1, -2, (real)0.5, 3, -1, 2, (real)1.5, -3, (real)0.3};
    if (!network_make(&arena, &network, 3, width, &activation_sigmoid,
                      true, &error))
        abort();
    trace = trace_make(&arena, &network);
    const real input[] = {(real)0.4, (real)-0.7};
    double old = *network_forward(&network, theta, input, &trace);
    exchange_hidden(theta);
    double now = *network_forward(&network, theta, input, &trace);
    CLOSE("the answer after the exchange", now, old, 1e-12);
    HOLDS(theta[0] == (real)0.5, "Nothing was exchanged.");
}
