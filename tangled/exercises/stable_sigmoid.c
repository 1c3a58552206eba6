#include "exercise.h"

real my_sigmoid(real z)
{
    return exp(z) / (1 + exp(z));
}
