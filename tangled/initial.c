/* The ways to begin, and drawing the weights.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#include "initial.h"

#include <tgmath.h>

/* Spread weights alike in every layer */
static real normal_deviation(size_t inputs, size_t width)
{
    (void)inputs, (void)width;
    return 1;
}

const struct initial initial_normal = {"normal", normal_deviation};

static real glorot_deviation(size_t inputs, size_t width)
{
    return sqrt(2 / (real)(inputs + width));
}

static real he_deviation(size_t inputs, size_t width)
{
    (void)width;
    return sqrt(2 / (real)inputs);
}

const struct initial initial_glorot = {"glorot", glorot_deviation};
const struct initial initial_he = {"he", he_deviation};

/* Draw all weights of a network */
void initial_draw(const struct initial *initial,
                  const struct network *network, struct random *random,
                  real theta[])
{
    for (size_t l = 0; l < network->layers; l++) {
        const struct layer *layer = &network->layer[l];
        size_t weights = layer->inputs * layer->width;
        real deviation =
            initial->deviation(layer->inputs, layer->width);
        for (size_t i = 0; i < weights; i++)
            theta[layer->weights + i] =
                deviation * (real)random_normal(random);
        for (size_t i = 0; network->bias && i < layer->width; i++)
            theta[layer->biases + i] = 0;
    }
}
