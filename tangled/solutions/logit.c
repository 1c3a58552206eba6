#include "exercise.h"

real logit(real a)
{
    return (real)log((double)a / (1 - (double)a));
}
