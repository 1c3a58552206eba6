#include "grade.h"

void my_adam(size_t count, real theta[], real mean[], real square[],
             const real gradient[], real learning_rate, int step);

TASK(the_first_step)
{
    real theta[] = {1, 1}, mean[] = {0, 0}, square[] = {0, 0};
    const real gradient[] = {2, -50};
    my_adam(2, theta, mean, square, gradient, (real)0.1, 1);
    CLOSE("theta[0] after a first step", theta[0], 0.9, 1e-6,
          {1.1, "the step goes uphill"},
          {1 - 0.1 / sqrt(0.1), "the mean square is not corrected"},
          {1 - 0.1 / sqrt(0.001), "the mean square is not corrected"},
          {1 - 0.1 * 0.1, "the mean is not corrected"},
          {1 - 0.1 / sqrt(0.01), "the mean square is corrected by the share "
                                 "of the mean"});
    CLOSE("theta[1] after a first step", theta[1], 1.1, 1e-6);
}

TASK(a_long_memory)
{
    real theta[] = {0}, mean[] = {0}, square[] = {0};
    const real large[] = {100}, small[] = {1};
    my_adam(1, theta, mean, square, large, (real)0.1, 1);
    for (int step = 2; step <= 60; step++)
        my_adam(1, theta, mean, square, small, (real)0.1, step);
    double want = 0.001 * 10000 * pow(0.999, 59) + 1 - pow(0.999, 59);
    double short_one = 0.1 * 10000 * pow(0.9, 59) + 1 - pow(0.9, 59);
    CLOSE("the mean square, 59 steps after a gradient of 100", square[0],
          want, 1e-9,
          {short_one, "it keeps 0.9, as the mean does"});
    CLOSE("the mean then", mean[0], 0.1 * 100 * pow(0.9, 59) + 1 - pow(0.9, 59),
          1e-9);
}

TASK(flat_ground)
{
    real theta[] = {7}, mean[] = {0}, square[] = {0};
    const real flat[] = {0};
    my_adam(1, theta, mean, square, flat, (real)0.1, 1);
    HOLDS(theta[0] == 7, "On flat ground theta was 7, and is %g.%s",
          (double)theta[0],
          isnan(theta[0]) ? "\nZero was divided by zero." : "");
}
