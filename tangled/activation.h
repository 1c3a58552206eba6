#ifndef ACTIVATION_H
#define ACTIVATION_H

#include "real.h"

#include <stddef.h>

/* How the neurons of a layer decide.  The functions take a whole
   layer, since there are activations whose neurons depend on each
   other.  All arrays have `width` entries. */
struct activation {
    const char *name;
    /* Fill activated from total; the two may be the same array. */
    void (*apply)(size_t width, const real total[],
                  real activated[]);
    /* The chain rule through the layer, in place: on entry slope has
       the derivatives of some number by the activations, on return
       those by the totals.  (Needed from chapter 5 on.) */
    void (*pull_back)(size_t width, const real total[],
                      const real activated[], real slope[]);
};

/* The activation of that name, or NULL. */
const struct activation *activation_find(const char *name);

/* All names, for a message: "sigmoid, step, ...". */
const char *activation_names(void);

#endif
