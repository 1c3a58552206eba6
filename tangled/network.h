/* Layers in a row, their parameters in one array.
   Chapter 3, Feedforward. Made from book/03-feedforward.nw: change it
   there. */
#ifndef NETWORK_H
#define NETWORK_H

#include "activation.h"
#include "arena.h"
#include "error.h"

#include <stdbool.h>

/* Where a layer's numbers are.  In theta: width rows of `inputs`
   weights from theta[weights] on, then width biases from
   theta[biases] on, where the network has biases.  In a trace: width
   neurons from number `neurons` on. */
struct layer {
    size_t inputs, width;
    size_t weights, biases, neurons;
    const struct activation *activation;
};

/* The shape of a network, without its parameters. */
struct network {
    size_t layers;     /* the input is not counted */
    size_t parameters; /* the length of theta */
    size_t neurons;    /* the length of a trace, inputs included */
    bool bias;
    struct layer *layer; /* `layers` of them */
};

/* Limit the size of a network */
enum {
    NETWORK_WIDTH_MOST = 1000000,
    NETWORK_PARAMETERS_MOST = 100000000
};

/* The shape with width[0] inputs and count - 1 layers of the widths
   that follow.  count is at least 2, a width from 1 to
   NETWORK_WIDTH_MOST.  False, with a message of misuse: over
   NETWORK_PARAMETERS_MOST parameters. */
bool network_make(struct arena *arena, struct network *network,
                  size_t count, const size_t width[],
                  const struct activation *activation, bool bias,
                  struct error *error);

/* Widths of the input and of the output. */
size_t network_inputs(const struct network *network);
size_t network_outputs(const struct network *network);

/* What every neuron computed, in arrays of network->neurons.  The
   first entries are the input itself; its totals are not used.
   slope is room for the way back (chapter 5). */
struct trace {
    real *total, *activated, *slope;
};

struct trace trace_make(struct arena *arena,
                        const struct network *network);

/* Compute the network's answer to an input: fills the trace and
   returns its last layer, network_outputs(network) activations.  The
   work is two operations for each weight.  Allocates nothing.
   (Chapter 3.) */
const real *network_forward(const struct network *network,
                            const real theta[], const real input[],
                            struct trace *trace);

/* Declare what a neuron is called */
struct neuron_name {
    char text[48];
};

/* The name of neuron i (from 0) of a layer; layer 0 is the input.
   x1 is the first input, o1 the first output; h1 is a hidden neuron,
   h2.1 the first of the second hidden layer where there are more. */
struct neuron_name network_neuron_name(const struct network *network,
                                       size_t layer, size_t i);

#endif
