#ifndef GALLERY_H
#define GALLERY_H

#include "network.h"

/* A way to get the gradient wrong.  (Chapter 5.) */
struct bug;

/* The bug of that name, or NULL; and the names, NULL at the end. */
const struct bug *gallery_find(const char *name);
const char *gallery_name(size_t i);

/* As backprop_sample, with the bug in it.  Wrong on purpose. */
real gallery_sample(const struct bug *bug,
                    const struct network *network,
                    const real theta[], const real input[],
                    const real truth[], struct trace *trace,
                    real gradient[]);

#endif
