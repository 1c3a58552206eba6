/* Training a network that chooses among classes.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#ifndef CLASSIFIER_H
#define CLASSIFIER_H

#include "batch.h"
#include "class_loss.h"
#include "confusion.h"
#include "descent.h"

/* A classifier in training.  The labels of the rows are numbers of
   classes, one for each output of the network, whose last layer has
   the activation that the loss wants. */
struct classifier {
    const struct network *network;
    real *theta;
    const struct class_loss *loss;
    const struct dataset *data; /* to learn from */
    struct random *random;
    struct batch batch;
    size_t *order;          /* of the rows */
    real *gradient, *input; /* like theta; of a batch */
    real *said, *slope;     /* of one row: a number each output */
};

/* Get ready for batches of up to `most` rows. */
struct classifier
classifier_make(struct arena *arena, const struct network *network,
                real theta[], const struct class_loss *loss,
                const struct dataset *data, struct random *random,
                size_t most);

/* The gradient of the loss of `count` rows, summed, from place `from`
   of the order on: fills classifier->gradient. */
void classifier_gradient(struct classifier *classifier, size_t from,
                         size_t count);

/* One round over all rows, in a new random order: for each batch the
   mean gradient of the loss, that of L2 added to it, and a step.
   epoch counts from 0.  Allocates nothing.  (Chapter 10.) */
void classifier_epoch(struct classifier *classifier,
                      const struct descent *descent, real lambda,
                      size_t epoch);

/* The mean loss over a table, without L2.  Clears confusion and counts
   the answers in it.  Allocates nothing. */
real classifier_measure(struct classifier *classifier,
                        const struct dataset *data,
                        struct confusion *confusion);

#endif
