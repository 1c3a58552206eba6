/* How the learning rate changes in the course of a training.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#ifndef SCHEDULE_H
#define SCHEDULE_H

#include "real.h"

/* How the learning rate changes in the course of a training. */
struct schedule {
    const char *name;
    /* What to multiply the learning rate by, when this share of all
       steps is done: 1 at progress 0, and later never more. */
    real (*factor)(real progress);
};

extern const struct schedule schedule_constant, schedule_stairs,
    schedule_inverse, schedule_cosine;

#endif
