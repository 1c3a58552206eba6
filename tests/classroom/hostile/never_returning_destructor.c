/* expect gate: fini_array */
#include "exercise.h"

__attribute__((destructor)) static void after(void)
{
    for (;;)
        ;
}

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
}
