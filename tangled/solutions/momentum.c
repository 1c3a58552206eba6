/* Exercise 6.6, Momentum, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void momentum_step(size_t count, real theta[], real velocity[],
                   const real gradient[], real learning_rate,
                   real momentum)
{
    for (size_t i = 0; i < count; i++) {
        velocity[i] *= momentum;
        velocity[i] -= learning_rate * gradient[i];
        theta[i] += velocity[i];
    }
}
