/* Blobs around a circle, and how well they can be told apart.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#ifndef BLOBS_H
#define BLOBS_H

#include "problem.h"

extern const struct problem problem_blobs;

/* The share of the points of the problem "blobs" that even the best
   classifier gets wrong, the Bayes error.  classes is at least 2,
   noise over 0.  (Chapter 10; Craig, 1991.) */
real blobs_error(size_t classes, real noise);

#endif
