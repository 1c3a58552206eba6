/* The sum of the squared weights and its gradient.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#include "l2.h"

/* Pull every weight towards zero */
void l2_add(const struct network *network, real lambda,
            const real theta[], real gradient[])
{
    for (size_t l = 0; l < network->layers; l++) {
        const struct layer *layer = &network->layer[l];
        size_t end = layer->weights + layer->inputs * layer->width;
        for (size_t i = layer->weights; i < end; i++)
            gradient[i] += lambda * theta[i];
    }
}

/* Add up the squared weights */
real l2_squares(const struct network *network, const real theta[])
{
    real sum = 0;
    for (size_t l = 0; l < network->layers; l++) {
        const struct layer *layer = &network->layer[l];
        size_t end = layer->weights + layer->inputs * layer->width;
        for (size_t i = layer->weights; i < end; i++)
            sum += theta[i] * theta[i];
    }
    return sum;
}
