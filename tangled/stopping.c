#include "stopping.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Make and free a memory of the best epoch */
bool stopping_make(struct stopping *stopping, size_t patience,
                   size_t parameters, struct error *error)
{
    *stopping = (struct stopping){.patience = patience,
                                  .parameters = parameters,
                                  .best_loss = (real)INFINITY};
    stopping->best = calloc(parameters, sizeof(real));
    return stopping->best != NULL || error_set(error, "out of memory");
}

void stopping_free(struct stopping *stopping)
{
    free(stopping->best);
    *stopping = (struct stopping){0};
}

/* Keep the best epoch and go back to it */
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

void stopping_restore(const struct stopping *stopping, real theta[])
{
    size_t bytes = stopping->parameters * sizeof(real);
    memcpy(theta, stopping->best, bytes);
}
