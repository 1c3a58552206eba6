/* expect crash */
#include "exercise.h"

#include <stdlib.h>
#include <string.h>

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
    for (;;) {
        char *more = malloc(10000000);
        memset(more, 1, 10000000);
    }
}
