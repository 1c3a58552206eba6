/* How a layer decides: an activation is a value with a name.
   Chapter 3, Feedforward. Made from book/03-feedforward.nw: change it
   there. */
#ifndef ACTIVATION_H
#define ACTIVATION_H

#include "real.h"

#include <stddef.h>

/* How the neurons of a layer decide.  All arrays have `width`
   entries, one for each neuron. */
struct activation {
    const char *name;
    /* Fill activated from total; the two may be the same array. */
    void (*apply)(size_t width, const real total[],
                  real activated[]);
    /* The chain rule, in place: on entry slope has the derivatives of
       some number with respect to the activations, on return those
       with respect to the totals.  (Needed from chapter 5 on.) */
    void (*pull_back)(size_t width, const real total[],
                      const real activated[], real slope[]);
};

/* The activations of chapter 3. */
extern const struct activation activation_sigmoid, activation_step;

#endif
