/* How far the weights spread before the training.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#ifndef INITIAL_H
#define INITIAL_H

#include "network.h"
#include "random.h"

/* A way to draw initial weights: how far they spread, given how many
   inputs a neuron has and how many neurons are in its layer. */
struct initial {
    const char *name;
    real (*deviation)(size_t inputs, size_t width);
};

extern const struct initial initial_normal, initial_glorot,
    initial_he;

/* Draw all weights of a network from normal distributions with mean 0,
   each layer with its own deviation; set all biases to 0.  (Chapter 7;
   Glorot and Bengio, 2010; He and others, 2015.) */
void initial_draw(const struct initial *initial,
                  const struct network *network, struct random *random,
                  real theta[]);

#endif
