/* Exercise 2.7, When exp overflows, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

real my_sigmoid(real z)
{
    if (z >= 0)
        return (real)(1 / (1 + exp(-(double)z)));
    double e = exp((double)z);
    return (real)(e / (1 + e));
}
