/* expect gate: init_array */
#include "exercise.h"

__attribute__((constructor)) static void before(void)
{
    *(volatile int *)0 = 1;
}

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
}
