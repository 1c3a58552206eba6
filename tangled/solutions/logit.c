/* Exercise 2.2, Back again, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

real logit(real a)
{
    return (real)log((double)a / (1 - (double)a));
}
