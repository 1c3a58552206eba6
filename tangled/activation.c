#include "activation.h"

#include "neuron.h"
#include "sigmoid.h"

#include <string.h>
#include <tgmath.h>

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

/* Go forward and back through the curves of chapter 7 */
static void tanh_apply(size_t width, const real total[],
                       real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = tanh(total[i]);
}

static void tanh_pull_back(size_t width, const real total[],
                           const real activated[], real slope[])
{
    (void)total;
    for (size_t i = 0; i < width; i++)
        slope[i] *= (1 - activated[i]) * (1 + activated[i]);
}

/* Go forward and back through a relu */
static void relu_apply(size_t width, const real total[],
                       real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = total[i] > 0 ? total[i] : 0;
}

static void relu_pull_back(size_t width, const real total[],
                           const real activated[], real slope[])
{
    (void)activated;
    for (size_t i = 0; i < width; i++)
        slope[i] = total[i] > 0 ? slope[i] : 0;
}

/* Go forward and back through a leaky relu */
static const real leak = (real)0.01;

static void leaky_apply(size_t width, const real total[],
                        real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = total[i] > 0 ? total[i] : leak * total[i];
}

static void leaky_pull_back(size_t width, const real total[],
                            const real activated[], real slope[])
{
    (void)activated;
    for (size_t i = 0; i < width; i++)
        slope[i] *= total[i] > 0 ? 1 : leak;
}

/* Go forward and back through an identity */
static void identity_apply(size_t width, const real total[],
                           real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = total[i];
}

static void identity_pull_back(size_t width, const real total[],
                               const real activated[], real slope[])
{
    (void)width, (void)total, (void)activated, (void)slope;
}

/* Go forward and back through a softmax */
static void softmax_apply(size_t width, const real total[],
                          real activated[])
{
    real most = total[0], sum = 0;
    for (size_t i = 1; i < width; i++)
        most = total[i] > most ? total[i] : most;
    for (size_t i = 0; i < width; i++) {
        activated[i] = exp(total[i] - most);
        sum += activated[i];
    }
    for (size_t i = 0; i < width; i++)
        activated[i] /= sum;
}

/* Go back through a softmax */
static void softmax_pull_back(size_t width, const real total[],
                              const real activated[], real slope[])
{
    real mean = 0;
    (void)total;
    for (size_t i = 0; i < width; i++)
        mean += activated[i] * slope[i];
    for (size_t i = 0; i < width; i++)
        slope[i] = activated[i] * (slope[i] - mean);
}

/* List the activations by name */
static const struct activation activations[] = {
    {"sigmoid", sigmoid_apply, sigmoid_pull_back},
    {"step", step_apply, step_pull_back},
    /* List the curves of chapter 7 */
    {"tanh", tanh_apply, tanh_pull_back},
    {"relu", relu_apply, relu_pull_back},
    {"leaky-relu", leaky_apply, leaky_pull_back},
    {"identity", identity_apply, identity_pull_back},
    /* List the softmax of chapter 9 */
    {"softmax", softmax_apply, softmax_pull_back},
    };

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
    return "sigmoid, step"
           /* Name the curves of chapter 7 */
           ", tanh, relu, leaky-relu, identity"
           /* Name the softmax of chapter 9 */
           ", softmax";
}
