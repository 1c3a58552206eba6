#ifndef SOFTMAX_H
#define SOFTMAX_H

#include "activation.h"

/* Shares of one whole.  (Chapter 10; Bridle, 1990.) */
extern const struct activation activation_softmax;

#endif
