/* The curves that came after the sigmoid.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#ifndef CURVES_H
#define CURVES_H

#include "activation.h"

/* The activations of chapter 7. */
extern const struct activation activation_tanh, activation_relu,
    activation_leaky_relu, activation_identity;

#endif
