/* expect gate: calls exit */
#include "exercise.h"

#include <stdlib.h>

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
    exit(0);
}
