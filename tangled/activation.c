#include "activation.h"

#include "neuron.h"
#include "sigmoid.h"

#include <string.h>

/* Go forward and back through a sigmoid */
static void sigmoid_apply(size_t width, const real total[],
                          real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = sigmoid(total[i]);
}

static void sigmoid_pull_back(size_t width, const real total[],
                              const real activated[], real slope[])
{
    (void)total;
    for (size_t i = 0; i < width; i++)
        slope[i] *= sigmoid_slope_from_activation(activated[i]);
}

/* Go forward and back through a step */
static void step_apply(size_t width, const real total[],
                       real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = step(total[i]);
}

static void step_pull_back(size_t width, const real total[],
                           const real activated[], real slope[])
{
    (void)total, (void)activated;
    for (size_t i = 0; i < width; i++)
        slope[i] = 0;
}

/* List the activations by name */
static const struct activation activations[] = {
    {"sigmoid", sigmoid_apply, sigmoid_pull_back},
    {"step", step_apply, step_pull_back}};

const struct activation *activation_find(const char *name)
{
    size_t count = sizeof activations / sizeof *activations;
    for (size_t i = 0; i < count; i++)
        if (strcmp(activations[i].name, name) == 0)
            return &activations[i];
    return NULL;
}

const char *activation_names(void)
{
    return "sigmoid, step";
}
