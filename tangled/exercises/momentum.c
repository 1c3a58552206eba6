/* Exercise 6.6, Momentum.
   As it begins; its text is in book/06-descent.nw. */
#include "exercise.h"

/* One step with momentum; velocity is kept from step to step. */
void momentum_step(size_t count, real theta[], real velocity[],
                   const real gradient[], real learning_rate,
                   real momentum)
{
    (void)count, (void)theta, (void)velocity, (void)gradient;
    (void)learning_rate, (void)momentum;
}
