/* Backpropagation with one bug or another.
   Chapter 5, Backpropagation. Made from book/05-backpropagation.nw:
   change it there. */
#include "gallery.h"

#include "loss.h"

/* Name the bugs */
enum kind { NONE, SIGN, LOST_SQUARE, SLOPE_OF_TOTAL,
            SLOPE_OF_ACTIVATION, MISSING_SLOPE, EARLY_UPDATE, NO_BIAS };

struct bug {
    const char *name;
    enum kind kind;
};

/* List the bugs */
const struct bug bug_none = {"none", NONE};
const struct bug bug_sign = {"sign", SIGN};
const struct bug bug_lost_square = {"lost-square", LOST_SQUARE};
const struct bug bug_slope_of_total = {"slope-of-total",
                                       SLOPE_OF_TOTAL};
const struct bug bug_slope_of_activation = {"slope-of-activation",
                                            SLOPE_OF_ACTIVATION};
const struct bug bug_missing_slope = {"missing-slope", MISSING_SLOPE};
const struct bug bug_early_update = {"early-update", EARLY_UPDATE};
const struct bug bug_no_bias = {"no-bias", NO_BIAS};

/* Start the way back with a bug */
static real first_slope(enum kind kind, real truth, real guess)
{
    if (kind == SIGN)
        return -loss_slope(truth, guess);
    if (kind == LOST_SQUARE)
        return -1; /* the slope of truth - guess */
    return loss_slope(truth, guess);
}

/* Turn slopes into deltas with a bug */
static void make_deltas(enum kind kind, const struct layer *layer,
                        bool last, real total[],
                        const real activated[], real slope[])
{
    if (kind == MISSING_SLOPE && last)
        return;
    if (kind == SLOPE_OF_ACTIVATION) {
        layer->activation->apply(layer->width, activated, total);
        activated = total; /* squashed twice */
    }
    layer->activation->pull_back(
        layer->width, total,
        kind == SLOPE_OF_TOTAL ? total : activated, slope);
}

/* Add derivatives with a bug */
static void add_gradient(enum kind kind, const struct layer *layer,
                         bool bias, const real input[],
                         const real delta[], real gradient[])
{
    for (size_t i = 0; i < layer->width; i++) {
        real *row = gradient + layer->weights + i * layer->inputs;
        for (size_t k = 0; k < layer->inputs; k++)
            row[k] += delta[i] * input[k];
        if (bias && kind != NO_BIAS)
            gradient[layer->biases + i] += delta[i];
    }
}

/* Hand deltas down with a bug */
static void hand_down(enum kind kind, const struct layer *layer,
                      const real theta[], const real input[],
                      const real delta[], real below[])
{
    real rate = kind == EARLY_UPDATE ? (real)0.1 : 0;
    for (size_t k = 0; k < layer->inputs; k++)
        below[k] = 0;
    for (size_t i = 0; i < layer->width; i++) {
        const real *row = theta + layer->weights + i * layer->inputs;
        for (size_t k = 0; k < layer->inputs; k++)
            below[k] +=
                delta[i] * (row[k] - rate * delta[i] * input[k]);
    }
}

/* Go forward and back with a bug */
real gallery_sample(const struct bug *bug,
                    const struct network *network,
                    const real theta[], const real input[],
                    const real truth[], struct trace *trace,
                    real gradient[])
{
    const real *guess = network_forward(network, theta, input, trace);
    size_t outputs = network_outputs(network);
    real *slope = trace->slope + network->neurons - outputs;
    for (size_t i = 0; i < outputs; i++)
        slope[i] = first_slope(bug->kind, truth[i], guess[i]);
    for (size_t l = network->layers; l-- > 0;) {
        /* Go back through one layer with a bug */
        const struct layer *layer = &network->layer[l];
        size_t here = layer->neurons, below = here - layer->inputs;
        real *delta = trace->slope + here;
        make_deltas(bug->kind, layer, l + 1 == network->layers,
                    trace->total + here, trace->activated + here,
                    delta);
        add_gradient(bug->kind, layer, network->bias,
                     trace->activated + below, delta, gradient);
        if (l > 0)
            hand_down(bug->kind, layer, theta, trace->activated + below,
                      delta, trace->slope + below);
    }
    return loss_sse(outputs, truth, guess);
}
