#ifndef CLASSIFIER_H
#define CLASSIFIER_H

#include "batch.h"
#include "class_loss.h"
#include "confusion.h"
#include "descent.h"

/* A classifier in training.  Borrows what it is made from; owns the
   rest.  The labels of the rows are numbers of classes, one for each
   output of the network, whose last layer has the activation that the
   loss wants. */
struct classifier {
    const struct network *network;
    real *theta;
    const struct class_loss *loss;
    const struct dataset *data; /* to learn from */
    struct random *random;
    struct batch batch;
    size_t *order;          /* of the rows */
    real *gradient, *input; /* like theta; of a batch */
    real *sample;           /* two numbers for each output */
};

/* Declare how a classifier is made */
/* Get ready for batches of up to `most` rows.  On failure there is
   nothing to free. */
bool classifier_make(struct classifier *classifier,
                     const struct network *network, real theta[],
                     const struct class_loss *loss,
                     const struct dataset *data, struct random *random,
                     size_t most, struct error *error);
void classifier_free(struct classifier *classifier);

/* Declare how a classifier learns and is measured */
/* The gradient of the loss of `count` rows, summed, from place `from`
   of the order on: fills classifier->gradient. */
void classifier_gradient(struct classifier *classifier, size_t from,
                         size_t count);

/* One round over all rows, in a new random order: for each batch the
   mean gradient of the loss, that of L2 added to it, and a step.
   epoch counts from 0.  Allocates nothing.  (Chapter 9.) */
void classifier_epoch(struct classifier *classifier,
                      const struct descent *descent, real lambda,
                      size_t epoch);

/* The mean loss over a table, without L2.  Clears confusion and counts
   the answers in it.  Allocates nothing. */
real classifier_measure(struct classifier *classifier,
                        const struct dataset *data,
                        struct confusion *confusion);

#endif
