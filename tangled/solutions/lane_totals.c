/* Exercise 9.3, Eight neurons at once, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void lane_totals(size_t inputs, const real weight[], const real bias[],
                 const real input[], real total[])
{
    for (size_t lane = 0; lane < 8; lane++)
        total[lane] = bias[lane];
    for (size_t k = 0; k < inputs; k++)
        for (size_t lane = 0; lane < 8; lane++)
            total[lane] += weight[k * 8 + lane] * input[k];
}
