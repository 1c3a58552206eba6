/* Exercise 2.3, The hyperbolic tangent.
   As it begins; its text is in book/02-sigmoid.nw. */
#include "exercise.h"
#include "sigmoid.h"

/* tanh(z), from the sigmoid. */
real tanh_by_sigmoid(real z)
{
    return sigmoid(z);
}

/* The slope of tanh, given a = tanh(z). */
real tanh_slope(real a)
{
    return a;
}
