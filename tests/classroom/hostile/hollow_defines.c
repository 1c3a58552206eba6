/* expect wrong */
#define HOLDS(...)
#define CLOSE(...)
#define wrong(...)
#define cr_assert(...)
#include "exercise.h"

void majority(size_t judges, real weight[], real *bias)
{
    (void)judges, (void)weight, (void)bias;
}
