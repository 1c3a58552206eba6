#include "grade.h"
#include "neuron.h"

extern const real nor_weight[2], nor_bias;

static void row(double x1, double x2, double want)
{
    const real input[] = {(real)x1, (real)x2};
    double total = neuron_total(2, nor_weight, nor_bias, input);
    HOLDS(step((real)total) == want,
          "For (%g, %g) your neuron has the total %g and answers %g; nor "
          "answers %g.%s",
          x1, x2, total, 1 - want, want,
          x1 + x2 == 1 ? "\nIt may be nand: that answers 0 only for (1, 1)."
                       : "");
}

TASK(silence_makes_it_fire)
{
    row(0, 0, 1);
}

TASK(any_input_stops_it)
{
    row(1, 1, 0);
    row(0, 1, 0);
    row(1, 0, 0);
}
