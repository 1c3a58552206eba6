#ifndef CURVES_H
#define CURVES_H

#include "activation.h"

/* The activations of chapter 7. */
extern const struct activation activation_tanh, activation_relu,
    activation_leaky_relu, activation_identity;

#endif
