/* Exercise 9.2, A table from an equation, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

void sigmoid_series(double value, size_t terms, double term[])
{
    term[0] = value;
    for (size_t k = 0; k + 1 < terms; k++) {
        double slope = term[k];
        for (size_t j = 0; j <= k; j++)
            slope -= term[j] * term[k - j];
        term[k + 1] = slope / (double)(k + 1);
    }
}
