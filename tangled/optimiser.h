/* A way to step, and what it remembers from step to step.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#ifndef OPTIMISER_H
#define OPTIMISER_H

#include "arena.h"
#include "real.h"

#include <stddef.h>

extern const struct rule rule_sgd, rule_momentum, rule_adam;

/* A way to step, and what it remembers from step to step. */
struct optimiser {
    const struct rule *rule; /* sgd, momentum or adam */
    size_t parameters;
    real learning_rate; /* may be changed between steps */
    size_t steps;       /* taken so far */
    real *velocity;     /* a memory of gradients */
    real *square;       /* a memory of squared gradients */
};

/* Get ready to step. */
struct optimiser optimiser_make(struct arena *arena,
                                const struct rule *rule,
                                size_t parameters, real learning_rate);

/* Forget all steps. */
void optimiser_restart(struct optimiser *optimiser);

/* Take one step against the gradient.  Allocates nothing.  (Chapter 7;
   Polyak, 1964; Kingma and Ba, 2015.) */
void optimiser_step(struct optimiser *optimiser, real theta[],
                    const real gradient[]);

#endif
