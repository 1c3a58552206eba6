/* expect gate: _exit */
#include "exercise.h"

#include <unistd.h>

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
    _exit(57);
}
