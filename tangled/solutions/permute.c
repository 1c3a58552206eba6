/* Exercise 3.2, Changing places, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

static void exchange(real *one, real *other)
{
    real kept = *one;
    *one = *other;
    *other = kept;
}

void exchange_hidden(real theta[9])
{
    exchange(&theta[0], &theta[2]);
    exchange(&theta[1], &theta[3]);
    exchange(&theta[4], &theta[5]);
    exchange(&theta[6], &theta[7]);
}
