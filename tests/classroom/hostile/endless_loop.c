/* expect loop */
#include "exercise.h"

void majority(size_t judges, real weight[], real *bias)
{
    volatile int forever = 1;
    (void)judges, (void)weight, (void)bias;
    while (forever)
        ;
}
