#include "initial.h"

#include <string.h>
#include <tgmath.h>

/* Say how far initial weights spread */
static real normal_deviation(size_t inputs, size_t width)
{
    (void)inputs, (void)width;
    return 1;
}

static real glorot_deviation(size_t inputs, size_t width)
{
    return sqrt(2 / (real)(inputs + width));
}

static real he_deviation(size_t inputs, size_t width)
{
    (void)width;
    return sqrt(2 / (real)inputs);
}

/* Look up a way to draw weights */
static const struct initial initials[] = {
    {"normal", normal_deviation},
    {"glorot", glorot_deviation},
    {"he", he_deviation}};

const struct initial *initial_find(const char *name)
{
    for (size_t i = 0; i < sizeof initials / sizeof *initials; i++)
        if (strcmp(initials[i].name, name) == 0)
            return &initials[i];
    return NULL;
}

const char *initial_names(void)
{
    return "normal, glorot, he";
}

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
