/* Exercise 5.6, Another loss, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

real cross_entropy(real truth, real guess)
{
    return (real)(-(double)truth * log((double)guess) -
                  (1 - (double)truth) * log(1 - (double)guess));
}

real cross_entropy_delta(real truth, real guess)
{
    return guess - truth;
}
