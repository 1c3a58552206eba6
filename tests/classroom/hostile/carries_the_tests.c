/* expect compiler */
#include "exercise.h"

__asm__(".incbin \"@ROOT@/tests/exercises/manifest.toml\"");

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
}
