/* Shares of one, from any totals.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#ifndef SOFTMAX_H
#define SOFTMAX_H

#include "activation.h"

/* Shares of one whole.  (Chapter 10; Bridle, 1990.) */
extern const struct activation activation_softmax;

#endif
