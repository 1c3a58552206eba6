/* What every exercise includes.
   Chapter 1, Neurons. Made from book/01-neurons.nw: change it there. */
#ifndef EXERCISE_H
#define EXERCISE_H

#include "real.h"

#include <math.h>
#include <stdbool.h>
#include <stddef.h>

/* In the place of a whole number that you have not given yet; for other
   numbers it is NAN, "not a number". */
#define UNANSWERED (-987654321)

#endif
