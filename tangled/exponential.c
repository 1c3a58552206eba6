#include "exponential.h"

#include "processor.h"

/* Squash many totals */
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
