/* expect gate: cr_tst */
#include "exercise.h"

__attribute__((section("cr_tst"))) void *mine[2];

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
}
