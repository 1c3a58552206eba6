/* Exercise 9.3, Eight neurons at once.
   As it begins; its text is in book/09-small-networks.nw. */
#include "exercise.h"

/* Fill total[0] to total[7].  In lane l the weight for input k is
   weight[k * 8 + l], and the bias is bias[l]. */
void lane_totals(size_t inputs, const real weight[], const real bias[],
                 const real input[], real total[])
{
    (void)inputs, (void)weight, (void)bias, (void)input;
    for (size_t lane = 0; lane < 8; lane++)
        total[lane] = 0;
}
