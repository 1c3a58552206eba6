/* expect gate: kill */
#define _POSIX_C_SOURCE 200809L
#include "exercise.h"

#include <signal.h>
#include <unistd.h>

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
    kill(getppid(), SIGKILL);
}
