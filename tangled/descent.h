/* A way down: the rule, the schedule and the rate together.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#ifndef DESCENT_H
#define DESCENT_H

#include "optimiser.h"
#include "schedule.h"
#include "sgd.h"

/* How to go down. */
struct descent {
    struct optimiser *optimiser; /* borrowed */
    const struct schedule *schedule;
    real learning_rate; /* at the beginning */
    size_t batch;       /* samples for each step, at least 1 */
    size_t epochs;      /* that the schedule is made for */
};

/* Give the optimiser the learning rate of the step that begins with
   row `from` of `rows`.  epoch counts from 0. */
void descent_set_rate(const struct descent *descent, size_t epoch,
                      size_t from, size_t rows);

/* Is this number of epochs one of those to report? */
bool descent_reports(const struct descent *descent, size_t epochs);

/* One round over all rows, in a new random order: for each batch the
   mean gradient of the squared errors, and a step.  epoch counts
   from 0.  Allocates nothing. */
void descent_epoch(const struct descent *descent, struct sgd *sgd,
                   size_t epoch);

#endif
