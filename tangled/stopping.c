/* Keeping the best parameters so far.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#include "stopping.h"

#include <math.h>
#include <string.h>

/* Make a memory of the best epoch */
struct stopping stopping_make(struct arena *arena, size_t patience,
                              size_t parameters)
{
    return (struct stopping){
        .patience = patience, .parameters = parameters,
        .best_loss = (real)INFINITY,
        .best = arena_zeros(arena, parameters, sizeof(real))};
}

/* Note the loss of an epoch */
bool stopping_note(struct stopping *stopping, size_t epoch, real loss,
                   const real theta[])
{
    size_t bytes = stopping->parameters * sizeof(real);
    if (loss < stopping->best_loss) {
        stopping->best_loss = loss;
        stopping->best_epoch = epoch;
        memcpy(stopping->best, theta, bytes);
    }
    return epoch - stopping->best_epoch < stopping->patience;
}

/* Go back to the best epoch */
void stopping_restore(const struct stopping *stopping, real theta[])
{
    size_t bytes = stopping->parameters * sizeof(real);
    memcpy(theta, stopping->best, bytes);
}
