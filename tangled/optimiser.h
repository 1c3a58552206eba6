#ifndef OPTIMISER_H
#define OPTIMISER_H

#include "error.h"
#include "real.h"

#include <stddef.h>

/* Describe an optimiser */
/* A way to step, and what it remembers from step to step. */
struct optimiser {
    const struct rule *rule; /* sgd, momentum or adam */
    size_t parameters;
    real learning_rate; /* may be changed between steps */
    size_t steps;       /* taken so far */
    real *velocity;     /* owned: a memory of gradients */
    real *square;       /* owned: a memory of squared gradients */
};

/* Declare how an optimiser is used */
/* The rule of that name, or NULL; and all names, for a message. */
const struct rule *optimiser_find(const char *name);
const char *optimiser_names(void);

/* Get ready to step.  On failure there is nothing to free. */
bool optimiser_make(struct optimiser *optimiser,
                    const struct rule *rule, size_t parameters,
                    real learning_rate, struct error *error);
void optimiser_free(struct optimiser *optimiser);

/* Forget all steps. */
void optimiser_restart(struct optimiser *optimiser);

/* Take one step against the gradient.  Allocates nothing.  (Chapter 7;
   Polyak, 1964; Kingma and Ba, 2015.) */
void optimiser_step(struct optimiser *optimiser, real theta[],
                    const real gradient[]);

#endif
