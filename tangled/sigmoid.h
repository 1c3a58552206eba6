/* The sigmoid and its slope.
   Chapter 2, The sigmoid. Made from book/02-sigmoid.nw: change it
   there. */
#ifndef SIGMOID_H
#define SIGMOID_H

#include "real.h"

/* The logistic function: 0 < sigmoid < 1 up to rounding, one half at
   0, rising.  Any total will do, infinities included; none makes it
   overflow.  (Chapter 2; Verhulst, 1845.) */
real sigmoid(real total);

/* The slope of the sigmoid at a total: at most 1/4, at 0.  Exact to a
   few units in the last digit also where the sigmoid is nearly 1. */
real sigmoid_slope(real total);

/* The same slope, from activation = sigmoid(total): a (1 - a).  NOT
   for totals. */
real sigmoid_slope_from_activation(real activation);

#endif
