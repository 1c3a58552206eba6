/* Exercise 6.7, A fair shuffle, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"
#include "random.h"

void fair_shuffle(struct random *random, size_t count, size_t entry[])
{
    for (size_t i = count; i > 1; i--) {
        size_t other = random_below(random, i);
        size_t kept = entry[i - 1];
        entry[i - 1] = entry[other];
        entry[other] = kept;
    }
}
