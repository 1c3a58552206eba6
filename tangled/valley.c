/* The height of the valley and its slope.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#include "valley.h"

static const real steep = 50; /* across, compared with along */

real valley_loss(const real at[2])
{
    return (at[0] * at[0] + steep * at[1] * at[1]) / 2;
}

void valley_gradient(const real at[2], real gradient[2])
{
    gradient[0] = at[0];
    gradient[1] = steep * at[1];
}
