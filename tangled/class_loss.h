#ifndef CLASS_LOSS_H
#define CLASS_LOSS_H

#include "real.h"

#include <stddef.h>

/* A loss for a network with one output a class, and the activation of
   its last layer.  All arrays have `classes` entries; truth is the
   number of the true class.  (Chapter 9.) */
struct class_loss {
    const char *name;
    const char *activation;
    real (*loss)(size_t classes, const real total[],
                 const real activated[], size_t truth);
    /* Its derivatives by the totals: through the activation. */
    void (*slope)(size_t classes, const real activated[], size_t truth,
                  real slope[]);
};

/* Declare how a loss of classes is found */
/* The loss of that name, or NULL; and all names, for a message. */
const struct class_loss *class_loss_find(const char *name);
const char *class_loss_names(void);

/* The loss that goes with a last layer of this activation, or NULL. */
const struct class_loss *class_loss_of(const char *activation);

/* The class with the largest answer; of equal ones, the first. */
size_t class_said(size_t classes, const real answer[]);

#endif
