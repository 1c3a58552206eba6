/* Many small trainings side by side.
   Chapter 9, Small networks, fast. Made from book/09-small-networks.nw:
   change it there. */
#ifndef LANES_H
#define LANES_H

#include "dataset.h"
#include "network.h"

#include <stdint.h>

/* How many trainings go side by side. */
enum { LANES = 16 };

/* One number of each training: the vector instructions of the machine
   take several at once. */
struct lanes_number {
    _Alignas(64) real lane[LANES];
};

/* The same training from LANES seeds, all layers of sigmoids.
   The labels of data are compared with the first output. */
struct lanes {
    const struct network *network;
    const struct dataset *data;
    struct lanes_number *theta, *change; /* parameters */
    struct lanes_number *activated, *slope; /* neurons */
};

/* Get ready. */
struct lanes lanes_make(struct arena *arena,
                        const struct network *network,
                        const struct dataset *data);

/* Draw the parameters as sgd_initialise does: lane i from seed
   first + i. */
void lanes_initialise(struct lanes *lanes, uint64_t first);

/* One round over the rows as they stand, with a step on the mean of
   each `batch` of them: sgd_epoch for each lane, to rounding.
   Allocates nothing. */
void lanes_epoch(struct lanes *lanes, real rate, size_t batch);

/* The squared error over all rows, summed, for each lane. */
struct lanes_number lanes_loss(struct lanes *lanes);

/* Copy the parameters of one lane out. */
void lanes_theta(const struct lanes *lanes, size_t lane, real theta[]);

#endif
