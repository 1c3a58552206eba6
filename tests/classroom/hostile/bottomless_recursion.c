/* expect crash */
#include "exercise.h"

static int deeper(volatile int *level)
{
    volatile int here = *level + 1;
    return deeper(&here) + here;
}

void majority(size_t judges, real weight[], real *bias)
{
    volatile int top = (int)judges;
    weight[0] = *bias = (real)deeper(&top);
}
