/* Exercise 3.1, How many parameters?, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

size_t count_parameters(size_t count, const size_t width[], bool bias)
{
    size_t total = 0;
    for (size_t i = 1; i < count; i++)
        total += width[i] * (width[i - 1] + (bias ? 1 : 0));
    return total;
}
