/* Exercise 10.3, Three of four say fox, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

static double log_sum(size_t classes, const real total[])
{
    double most = (double)total[0], sum = 0;
    for (size_t i = 1; i < classes; i++)
        most = fmax(most, (double)total[i]);
    for (size_t i = 0; i < classes; i++)
        sum += exp((double)total[i] - most);
    return most + log(sum);
}

real soft_loss(size_t classes, const real total[], const real truth[])
{
    double loss = log_sum(classes, total);
    for (size_t i = 0; i < classes; i++)
        loss -= (double)truth[i] * (double)total[i];
    return (real)loss;
}

/* Take the slopes for any shares */
void soft_slope(size_t classes, const real total[], const real truth[],
                real slope[])
{
    double all = log_sum(classes, total);
    for (size_t i = 0; i < classes; i++)
        slope[i] = (real)exp((double)total[i] - all) - truth[i];
}
