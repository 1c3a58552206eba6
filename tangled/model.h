/* A network that is kept: with its numbers and its scale.
   Workshop F, Names and models. Made from book/91-models.nw: change it
   there. */
#ifndef MODEL_H
#define MODEL_H

#include "error.h"
#include "labels.h"
#include "network.h"

/* A network with its parameters and the scale of its inputs. */
struct model {
    struct network network;
    real *theta;          /* network.parameters of them */
    real *shift, *scale;  /* one each for each input */
    struct labels labels; /* one for each output, or none */
};

/* A model with all parameters 0, shifts 0 and scales 1.  Takes what
   network_make takes. */
bool model_make(struct arena *arena, struct model *model, size_t count,
                const size_t width[],
                const struct activation *activation, bool bias,
                struct error *error);

/* From raw numbers to the network's inputs: (raw - shift) / scale, for
   each input.  The arrays may be the same. */
void model_input(const struct model *model, const real raw[],
                 real input[]);

/* Read a model file, with activations from a list for name_find.
   Refused with file and line: what is malformed, missing, too much or
   not finite. */
bool model_load(struct arena *arena, struct model *model,
                const char *path, const void *const activations[],
                struct error *error);

/* Write a model file; every number reads back exactly. */
bool model_save(const struct model *model, const char *path,
                struct error *error);

#endif
