#include "grade.h"

void rmsprop_step(size_t count, real theta[], real square[],
                  const real gradient[], real learning_rate, real kept);

TASK(from_rest)
{
    real theta[] = {1, 2}, square[] = {0, 0};
    const real gradient[] = {3, -4};
    rmsprop_step(2, theta, square, gradient, (real)0.1, (real)0.75);
    CLOSE("square[0] after a first step", square[0], 0.25 * 9, 1e-9,
          {0.75 * 9, "kept is the share of the new square, not of the old"},
          {9, "the new square is not multiplied by 1 - kept"},
          {0.75, "the gradient is not squared"},
          {0, "the memory is not changed"});
    CLOSE("theta[0] after a first step", theta[0], 0.8, 1e-6,
          {1.2, "the step goes uphill"},
          {1 - 0.3 / 2.25, "the root is left out"},
          {0.7, "the gradient is not divided by anything"});
    CLOSE("theta[1] after a first step", theta[1], 2.2, 1e-6,
          {1.8, "the step goes uphill"});
}

TASK(the_second_step)
{
    real theta[] = {0}, square[] = {0};
    const real first[] = {3}, second[] = {1};
    rmsprop_step(1, theta, square, first, (real)0.1, (real)0.75);
    rmsprop_step(1, theta, square, second, (real)0.1, (real)0.75);
    double want = 0.75 * 2.25 + 0.25;
    CLOSE("square after two steps", square[0], want, 1e-9,
          {0.25, "the old square is forgotten"},
          {2.25 + 0.25, "the old square is not multiplied by kept"});
    CLOSE("theta after two steps", theta[0], -0.2 - 0.1 / sqrt(want), 1e-6,
          {-0.2 - 0.1 / 1.5, "theta moves before the memory changes"});
}

TASK(flat_ground)
{
    real theta[] = {7}, square[] = {0};
    const real flat[] = {0};
    rmsprop_step(1, theta, square, flat, (real)0.1, (real)0.9);
    HOLDS(!isnan(theta[0]), "theta on flat ground is not a number: zero is "
                            "divided by zero.");
    CLOSE("theta on flat ground", theta[0], 7, 1e-9);
    const real slope[] = {1};
    rmsprop_step(1, theta, square, slope, (real)0.1, (real)0.75);
    CLOSE("theta when it slopes again", theta[0], 6.8, 1e-6);
}
