#include "grade.h"

void sigmoid_series(double value, size_t terms, double term[]);

/* The derivatives of the sigmoid at its middle are known: 1/2, 1/4, 0,
   -1/8, 0, 1/4, 0, -17/16; divided by factorials they are its terms. */
TASK(in_the_middle)
{
    const double want[] = {1 / 2., 1 / 4., 0, -1 / 48., 0, 1 / 480., 0,
                           -17 / 80640.};
    const double undivided[] = {0, 0, 0, -1 / 24. / 1, 0, 0, 0, 0};
    double term[8];
    sigmoid_series(0.5, 8, term);
    for (int k = 0; k < 8; k++)
        CLOSE(at("term[%d] where the sigmoid is one half", k), term[k],
              want[k], 1e-12,
              {undivided[k], "a term is not divided by its number"},
              {k == 1 ? 0.5 : NAN, "the square is not subtracted"});
}

TASK(on_the_way_down)
{
    double term[10], value = 1 / (1 + exp(3.)), sum = 0, power = 1;
    sigmoid_series(value, 10, term);
    for (int k = 0; k < 10; k++, power *= 0.25)
        sum += term[k] * power;
    CLOSE("the series at -3, summed for a distance of 1/4", sum,
          1 / (1 + exp(2.75)), 1e-10);
}

TASK(one_term_and_two)
{
    double term[3] = {7, 7, 7};
    sigmoid_series(0.25, 1, term);
    CLOSE("the only term", term[0], 0.25, 0);
    HOLDS(term[1] == 7, "You were asked for one term, and have written "
                        "more.");
    sigmoid_series(0.25, 2, term);
    CLOSE("the second of two terms", term[1], 0.1875, 1e-15,
          {0.25, "the square is not subtracted"});
    HOLDS(term[2] == 7, "You were asked for two terms, and have written "
                        "more.");
}
