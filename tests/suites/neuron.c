/* One neuron, by a step and by a curve. */
#include "helpers.h"
#include "neuron.h"
#include "sigmoid.h"

#include <math.h>

TestSuite(neuron, .timeout = HANGS);

CHECK(neuron, total)
{
    const real weight[] = {0, 1}, input[] = {2, 3};
    EXACT(neuron_total(2, weight, 4, input), 7);
    EXACT(neuron_total(0, NULL, -3, NULL), -3);
    const real many[] = {1, 2, 3, 4, 5};
    EXACT(neuron_total(5, many, 1, many), 56);
}

CHECK(neuron, the_step_fires_at_zero)
{
    EXACT(step(0), 1);
    EXACT(step(-0.0), 1);
    if (!IN_FLOAT)
        EXACT(step(-5e-324), 0);
    EXACT(step(1e308), 1);
}

CHECK(neuron, sigmoid_values)
{
    /* To 16 digits, from arbitrary-precision arithmetic. */
    EXACT(sigmoid(0), 0.5);
    EXACT(sigmoid(7), 0.9990889488055994);
    EXACT(sigmoid(3), 0.9525741268224334);
    CLOSE(sigmoid(-3), 0.04742587317756678, 1e-17);
    CLOSE(sigmoid(-37), 8.533047625744065e-17, 1e-31);
    EXACT(sigmoid(INFINITY), 1);
    EXACT(sigmoid(-INFINITY), 0);
}

CHECK(neuron, sigmoid_over_all_totals)
{
    NEEDS_DOUBLE;
    double before = -1;
    for (double z = -800; z <= 800; z += 0.125) {
        double a = sigmoid(z);
        cr_assert(a >= before && a <= 1, "not rising at %g", z);
        CLOSE(a + sigmoid(-z), 1,
              2.3e-16); /* one unit in the last place */
        before = a;
    }
    EXACT(sigmoid(1e308), 1);
    EXACT(sigmoid(-1e308), 0);
    cr_assert(sigmoid(-744) > 0);
}

CHECK(neuron, slopes)
{
    NEEDS_DOUBLE;
    EXACT(sigmoid_slope(0), 0.25);
    for (double z = -30; z <= 30; z += 0.37) {
        double h = 1e-5,
               measured = (sigmoid(z + h) - sigmoid(z - h)) / (2 * h);
        CLOSE(sigmoid_slope(z), measured, 1e-10);
        CLOSE(sigmoid_slope_from_activation(sigmoid(z)), sigmoid_slope(z),
              2e-16);
    }
    /* where the activation is exactly 1, the slope of the total is not 0
     */
    EXACT(sigmoid_slope_from_activation(sigmoid(37)), 0);
    cr_assert(sigmoid_slope(37) > 8e-17);
    EXACT(sigmoid_slope(1e308), 0);
}

/* The same in float, where the ends are much nearer. */
CHECK(neuron, sigmoid_in_float)
{
    if (!IN_FLOAT)
        return;
    for (real z = -120; z <= 120; z += (real)0.125) {
        double exact = 1 / (1 + exp(-(double)z));
        cr_assert(fabs((double)sigmoid(z) - exact) <=
                      1.2e-7 * exact + 1e-44,
                  "at %g", (double)z);
    }
    cr_assert(sigmoid(-100) > 0);
    EXACT(sigmoid((real)1e38), 1);
    cr_assert(sigmoid_slope(89) > 0);
}
