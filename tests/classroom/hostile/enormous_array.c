/* expect compiler */
#include "exercise.h"

static const char huge[1UL << 36] = {1};

void majority(size_t judges, real weight[], real *bias)
{
    weight[0] = *bias = huge[judges];
}
