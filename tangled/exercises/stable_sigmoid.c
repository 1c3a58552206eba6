/* Exercise 2.7, When exp overflows.
   As it begins; its text is in book/02-sigmoid.nw. */
#include "exercise.h"

real my_sigmoid(real z)
{
    return exp(z) / (1 + exp(z));
}
