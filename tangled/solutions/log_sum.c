/* Exercise 10.2, The logarithm of a sum, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

real log_sum(size_t count, const real total[])
{
    double most = (double)total[0], sum = 0;
    for (size_t i = 1; i < count; i++)
        most = fmax(most, (double)total[i]);
    for (size_t i = 0; i < count; i++)
        sum += exp((double)total[i] - most);
    return (real)(most + log(sum));
}
