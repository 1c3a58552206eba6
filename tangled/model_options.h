/* The model that the words of a command ask for.
   Workshop F, Names and models. Made from book/91-models.nw: change it
   there. */
#ifndef MODEL_OPTIONS_H
#define MODEL_OPTIONS_H

#include "command_line.h"
#include "model.h"

/* Where a program's table stores --load, --layers, --activation and
   --no-bias; all zeros: not given. */
struct model_options {
    const char *load;
    struct counts layers;
    const struct activation *activation;
    bool no_bias;
};

/* The model that they ask for.  Without a file all its parameters are
   0, and what is not given is as in usual, which only a loaded model
   does without.  An option that contradicts a loaded model is refused;
   one that agrees is not. */
bool model_from_options(struct arena *arena,
                        const struct model_options *options,
                        const struct model_options *usual,
                        const void *const activations[],
                        struct model *model, struct error *error);

#endif
