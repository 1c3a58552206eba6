/* Exercise 3.4, A collapse, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void collapse(const real theta[9], real weight[2], real *bias)
{
    const real *w = theta, *b = theta + 4, *v = theta + 6;
    weight[0] = v[0] * w[0] + v[1] * w[2];
    weight[1] = v[0] * w[1] + v[1] * w[3];
    *bias = v[0] * b[0] + v[1] * b[1] + v[2];
}
