/* The way back: how the loss hangs on every parameter.
   Chapter 5, Backpropagation. Made from book/05-backpropagation.nw:
   change it there. */
#ifndef BACKPROP_H
#define BACKPROP_H

#include "network.h"

/* The way back.  On entry trace is what network_forward left, and the
   last layer of trace->slope holds the derivatives of some loss with
   respect to the outputs.  Adds the derivatives with respect to all
   parameters to gradient, which is shaped like theta, and leaves each
   neuron's delta in trace->slope.  Allocates nothing.  (Chapter 5;
   Rumelhart, Hinton and Williams, 1986.) */
void backprop(const struct network *network, const real theta[],
              struct trace *trace, real gradient[]);

/* One sample, forward and back, with the squared error summed over
   the outputs: adds its gradient, returns the squared error. */
real backprop_sample(const struct network *network,
                     const real theta[], const real input[],
                     const real truth[], struct trace *trace,
                     real gradient[]);

#endif
