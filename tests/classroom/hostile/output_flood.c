/* expect crash: prints without end */
#include "exercise.h"

#include <stdio.h>

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
    for (;;)
        printf("more and more and more and more and more and more\n");
}
