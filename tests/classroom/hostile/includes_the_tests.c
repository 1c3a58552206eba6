/* expect compiler */
#include "exercise.h"
#include "@ROOT@/tests/exercises/checks/majority.c"

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
}
