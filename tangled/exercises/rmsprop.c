/* Exercise 7.5, Half of Adam.
   As it begins; its text is in book/07-better-descents.nw. */
#include "exercise.h"

/* One step of RMSProp; square is kept from step to step.  `kept` is
   the share of the old mean square, 0.9 for example. */
void rmsprop_step(size_t count, real theta[], real square[],
                  const real gradient[], real learning_rate, real kept)
{
    (void)count, (void)theta, (void)square, (void)gradient;
    (void)learning_rate, (void)kept;
}
