/* expect gate: sigfillset */
#define _POSIX_C_SOURCE 200809L
#include "exercise.h"

#include <signal.h>

void majority(size_t judges, real weight[], real *bias)
{
    sigset_t all;
    sigfillset(&all);
    sigprocmask(SIG_BLOCK, &all, NULL);
    (void)judges, (void)weight, (void)bias;
    for (;;)
        ;
}
