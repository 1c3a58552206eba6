#include "l2.h"

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
