/* Exercise 7.5, Half of Adam, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void rmsprop_step(size_t count, real theta[], real square[],
                  const real gradient[], real learning_rate, real kept)
{
    for (size_t i = 0; i < count; i++) {
        real g = gradient[i];
        square[i] = kept * square[i] + (1 - kept) * g * g;
        double size = sqrt((double)square[i]) + 1e-8;
        theta[i] -= learning_rate * g / (real)size;
    }
}
