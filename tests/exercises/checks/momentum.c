#include "grade.h"

void momentum_step(size_t count, real theta[], real velocity[],
                   const real gradient[], real learning_rate,
                   real momentum);

TASK(from_rest)
{
    real theta[] = {1, 2}, velocity[] = {0, 0};
    const real gradient[] = {10, -4};
    momentum_step(2, theta, velocity, gradient, (real)0.1, (real)0.9);
    CLOSE("theta[0] after a first step", theta[0], 0, 1e-9,
          {2, "the sign of the gradient is turned round"},
          {1, "theta does not move, or moves by the old velocity"});
    CLOSE("theta[1] after a first step", theta[1], 2.4, 1e-9,
          {1.6, "the sign of the gradient is turned round"});
}

TASK(the_second_step)
{
    real theta[] = {1}, velocity[] = {0};
    const real gradient[] = {1};
    momentum_step(1, theta, velocity, gradient, (real)0.1, (real)0.5);
    momentum_step(1, theta, velocity, gradient, (real)0.1, (real)0.5);
    CLOSE("theta after two steps down the same slope", theta[0], 0.75, 1e-9,
          {0.8, "the velocity is not kept"},
          {0.875, "the momentum is applied to the new push as well"},
          {0.9, "the parameter moves before the velocity changes"},
          {1.05, "the sign of the momentum is turned round"});
    CLOSE("velocity after two steps", velocity[0], -0.15, 1e-9,
          {0.15, "velocity points uphill"}, {0, "the velocity is not kept"},
          {-0.1, "the old velocity is lost"});
}

TASK(it_rolls_on)
{
    real theta[] = {0}, velocity[] = {8};
    const real flat[] = {0};
    momentum_step(1, theta, velocity, flat, (real)0.1, (real)0.5);
    momentum_step(1, theta, velocity, flat, (real)0.1, (real)0.5);
    CLOSE("theta on a plain, with the velocity 8", theta[0], 6, 1e-9,
          {0, "the velocity is lost"}, {16, "nothing slows it down"});
}
