#include "grade.h"

extern const double o1, delta_o1, delta_h1, dL_dw1;

TASK(forward)
{
    DIGITS("o1", o1, 0.5476991, {0.1913785, "the curve of the output is "
                                            "left out"},
           {0.6335, "the curve of the output is used twice"},
           {0.5249792, "only one hidden neuron is heard"});
}

TASK(the_output)
{
    DIGITS("delta_o1", delta_o1, 0.2713573,
           {-0.2713573, "the sign is turned round: the answer is too large, "
                        "so the slope is positive"},
           {0.1356787, "the 2 of the derivative is lost"},
           {1.0953983, "the slope of the sigmoid is left out"});
}

TASK(the_hidden_neuron)
{
    DIGITS("delta_h1", delta_h1, 0.00111932,
           {-0.00111932, "the sign is turned round"},
           {0.0111932, "the weight between the two neurons is left out"},
           {0.02713573, "the slope of the hidden neuron is left out"});
    DIGITS("dL_dw1", dL_dw1, 0.02798306,
           {0.00671593, "it is the derivative by w2"},
           {-0.02798306, "the sign is turned round"},
           {0.6783933, "the slope of the hidden neuron is left out"});
}
