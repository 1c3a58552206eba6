/* Exercise 7.6, Adam limps, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void my_adam(size_t count, real theta[], real mean[], real square[],
             const real gradient[], real learning_rate, int step)
{
    double share = 1 - pow(0.9, step);
    double square_share = 1 - pow(0.999, step);
    for (size_t i = 0; i < count; i++) {
        double g = (double)gradient[i];
        double m = 0.9 * (double)mean[i] + 0.1 * g;
        double s = 0.999 * (double)square[i] + 0.001 * g * g;
        mean[i] = (real)m;
        square[i] = (real)s;
        double size = sqrt(s / square_share) + 1e-8;
        double move = (m / share) / size;
        theta[i] -= learning_rate * (real)move;
    }
}
