/* The sigmoids of a whole array at once.
   Chapter 8, Batches and speed. Made from book/08-speed.nw: change it
   there. */
#include "exponential.h"

#include "processor.h"

FOR_EACH_PROCESSOR
static void squash(size_t count, const real total[], real activated[])
{
    for (size_t i = 0; i < count; i++)
        activated[i] = sigmoid_quick(total[i]);
}

/* Squash them for everybody */
void sigmoid_all(size_t count, const real total[], real activated[])
{
    squash(count, total, activated);
}
