/* Exercise 6.7, A fair shuffle.
   As it begins; its text is in book/06-descent.nw. */
#include "exercise.h"
#include "random.h"

/* Put the entries into a random order, each as likely as any other.
   count may be 0. */
void fair_shuffle(struct random *random, size_t count, size_t entry[])
{
    for (size_t i = 0; i < count; i++) {
        size_t other = random_below(random, count);
        size_t kept = entry[i];
        entry[i] = entry[other];
        entry[other] = kept;
    }
}
