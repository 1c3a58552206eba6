/* The sigmoid and the step, as a layer applies them.
   Chapter 3, Feedforward. Made from book/03-feedforward.nw: change it
   there. */
#include "activation.h"

#include "neuron.h"
#include "sigmoid.h"

/* Go forward through a sigmoid */
static void sigmoid_apply(size_t width, const real total[],
                          real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = sigmoid(total[i]);
}

/* Come back through a sigmoid */
static void sigmoid_pull_back(size_t width, const real total[],
                              const real activated[], real slope[])
{
    (void)total;
    for (size_t i = 0; i < width; i++)
        slope[i] *= sigmoid_slope_from_activation(activated[i]);
}

const struct activation activation_sigmoid = {
    "sigmoid", sigmoid_apply, sigmoid_pull_back};

static void step_apply(size_t width, const real total[],
                       real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = step(total[i]);
}

/* Come back through a step */
static void step_pull_back(size_t width, const real total[],
                           const real activated[], real slope[])
{
    (void)total, (void)activated;
    for (size_t i = 0; i < width; i++)
        slope[i] = 0;
}

const struct activation activation_step = {
    "step", step_apply, step_pull_back};
