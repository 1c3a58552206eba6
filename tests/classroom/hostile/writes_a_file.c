/* expect gate: fopen */
#include "exercise.h"

#include <stdio.h>

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
    FILE *file = fopen("/tmp/tangled-was-here", "w");
    if (file != NULL)
        fclose(file);
}
