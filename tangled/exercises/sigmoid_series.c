/* Exercise 9.2, A table from an equation.
   As it begins; its text is in book/09-small-networks.nw. */
#include "exercise.h"

/* Fill term[0] to term[terms - 1], at the point where the sigmoid has
   this value; terms is at least 1. */
void sigmoid_series(double value, size_t terms, double term[])
{
    for (size_t k = 0; k < terms; k++)
        term[k] = value;
}
