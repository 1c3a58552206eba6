/* A loss for classes, with the activation that goes with it.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#ifndef CLASS_LOSS_H
#define CLASS_LOSS_H

#include "activation.h"

/* A loss for a network with one output a class, and the activation of
   its last layer.  All arrays have `classes` entries; truth is the
   number of the true class.  (Chapter 10.) */
struct class_loss {
    const char *name;
    const struct activation *activation;
    real (*loss)(size_t classes, const real total[],
                 const real activated[], size_t truth);
    /* Its derivatives with respect to the totals: through the
       activation. */
    void (*slope)(size_t classes, const real activated[], size_t truth,
                  real slope[]);
};

extern const struct class_loss class_loss_cross_entropy,
    class_loss_squared;

/* The class with the largest answer; of equal ones, the first. */
size_t class_said(size_t classes, const real answer[]);

#endif
