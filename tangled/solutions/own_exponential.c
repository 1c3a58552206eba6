/* Exercise 8.5, An exponential by hand, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

double own_exponential(double x)
{
    double n = round(x / 0.693147180559945309417);
    double r = x - n * 0.693147180369123816490;
    r -= n * 1.90821492927058770002e-10;
    double term = 1, sum = 1;
    for (int k = 1; k < 16; k++) {
        term *= r / k;
        sum += term;
    }
    return ldexp(sum, (int)n);
}
