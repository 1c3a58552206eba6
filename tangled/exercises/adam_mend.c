/* Exercise 7.6, Adam limps.
   As it begins; its text is in book/07-better-descents.nw. */
#include "exercise.h"

/* One step of Adam.  step counts from 1; mean and square are kept. */
void my_adam(size_t count, real theta[], real mean[], real square[],
             const real gradient[], real learning_rate, int step)
{
    double share = 1 - pow(0.9, step);
    for (size_t i = 0; i < count; i++) {
        double g = (double)gradient[i];
        double m = 0.9 * (double)mean[i] + 0.1 * g;
        double s = 0.9 * (double)square[i] + 0.1 * g * g;
        mean[i] = (real)m;
        square[i] = (real)s;
        double size = sqrt(s);
        double move = (m / share) / size;
        theta[i] -= learning_rate * (real)move;
    }
}
