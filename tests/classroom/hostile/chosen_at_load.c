/* expect gate */
#include "exercise.h"

static void nothing(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
}

static void (*choose(void))(size_t, real *, real *)
{
    return nothing;
}

void majority(size_t judges, real weight[], real *bias)
    __attribute__((ifunc("choose")));
