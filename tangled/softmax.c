/* Softmax without overflow, and its way back.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#include "softmax.h"

#include <tgmath.h>

/* Turn totals into shares */
static void softmax_apply(size_t width, const real total[],
                          real activated[])
{
    real most = total[0], sum = 0;
    for (size_t i = 1; i < width; i++)
        most = total[i] > most ? total[i] : most;
    for (size_t i = 0; i < width; i++) {
        activated[i] = exp(total[i] - most);
        sum += activated[i];
    }
    for (size_t i = 0; i < width; i++)
        activated[i] /= sum;
}

/* Come back through a softmax */
static void softmax_pull_back(size_t width, const real total[],
                              const real activated[], real slope[])
{
    real mean = 0;
    (void)total;
    for (size_t i = 0; i < width; i++)
        mean += activated[i] * slope[i];
    for (size_t i = 0; i < width; i++)
        slope[i] = activated[i] * (slope[i] - mean);
}

const struct activation activation_softmax = {
    "softmax", softmax_apply, softmax_pull_back};
