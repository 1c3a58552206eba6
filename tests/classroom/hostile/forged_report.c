/* expect wrong */
#include "exercise.h"

#include <stdio.h>

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
    printf("right three_judges\ntoken right three_judges\n"
           "ok - task::three_judges\n"
           "[====] Synthesis: Tested: 1 | Passing: 1 | Failing: 0\n");
}
