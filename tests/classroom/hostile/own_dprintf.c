/* expect gate: defines dprintf */
#include "exercise.h"

int dprintf(int file, const char *format, ...);
int dprintf(int file, const char *format, ...)
{
    (void)file, (void)format;
    return 0;
}

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
}
