#include "exercise.h"

real log_sum(size_t count, const real total[])
{
    (void)count, (void)total;
    return 0;
}
