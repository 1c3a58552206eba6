#include "exercise.h"

/* e to the power x. */
double own_exponential(double x)
{
    return 1 + x;
}
