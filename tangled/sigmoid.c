/* The sigmoid, safe for every total.
   Chapter 2, The sigmoid. Made from book/02-sigmoid.nw: change it
   there. */
#include "sigmoid.h"

#include <tgmath.h>

/* Squash a total into an activation */
real sigmoid(real total)
{
    if (total >= 0)
        return 1 / (1 + exp(-total));
    real power = exp(total);
    return power / (1 + power);
}

/* Take the slope at a total */
real sigmoid_slope(real total)
{
    return sigmoid(total) * sigmoid(-total);
}

/* Take the slope from an activation */
real sigmoid_slope_from_activation(real activation)
{
    return activation * (1 - activation);
}
