/* One sample's way forward and back by sums of rows.
   Chapter 9, Small networks, fast. Made from book/09-small-networks.nw:
   change it there. */
#include "stepper.h"

#include "exponential.h"
#include "loss.h"
#include "matrix.h"
#include "processor.h"

#include <string.h>

/* Make a stepper */
struct stepper stepper_make(struct arena *arena,
                            const struct network *network,
                            real theta[])
{
    struct stepper stepper = {
        .network = network, .theta = theta,
        .turned = arena_zeros(arena, network->parameters, sizeof(real)),
        .trace = trace_make(arena, network),
        .present = arena_zeros(arena, network->neurons,
                               sizeof(size_t))};
    stepper_load(&stepper);
    return stepper;
}

/* Turn the weights of a stepper */
void stepper_load(struct stepper *stepper)
{
    for (size_t l = 0; l < stepper->network->layers; l++) {
        const struct layer *layer = &stepper->network->layer[l];
        matrix_turn(layer->width, layer->inputs,
                    stepper->theta + layer->weights, layer->inputs,
                    stepper->turned + layer->weights, layer->width);
    }
}

/* Turn the weights of the first layer back */
void stepper_store(const struct stepper *stepper)
{
    const struct layer *layer = &stepper->network->layer[0];
    matrix_turn(layer->inputs, layer->width, stepper->turned,
                layer->width, stepper->theta, layer->inputs);
}

FOR_EACH_PROCESSOR
static void stepper_add_rows(size_t count, const size_t *which,
                             const real *factor, size_t width,
                             const real *table, real *restrict sum)
{
    /* table: rows of `width`; sum: width */
    size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        /* Add four rows at once */
        const size_t *w = which + i;
        const real *a = table + w[0] * width, *b = table + w[1] * width;
        const real *c = table + w[2] * width, *d = table + w[3] * width;
        real fa = factor[w[0]], fb = factor[w[1]];
        real fc = factor[w[2]], fd = factor[w[3]];
        for (size_t j = 0; j < width; j++)
            sum[j] += (fa * a[j] + fb * b[j]) + (fc * c[j] + fd * d[j]);
    }
    for (; i < count; i++) {
        const real *row = table + which[i] * width;
        for (size_t j = 0; j < width; j++)
            sum[j] += factor[which[i]] * row[j];
    }
}

FOR_EACH_PROCESSOR
static void stepper_add_to_rows(size_t count, const size_t *which,
                                const real *factor, size_t width,
                                const real *row, real *restrict table)
{
    /* row: width; table: rows of `width` */
    for (size_t i = 0; i < count; i++) {
        real *to = table + which[i] * width;
        for (size_t j = 0; j < width; j++)
            to[j] += factor[which[i]] * row[j];
    }
}

/* List what is not zero */
static size_t find_present(size_t count, const real number[],
                           size_t present[])
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++) {
        present[found] = i;
        found += number[i] != 0;
    }
    return found;
}

/* Answer one input at a time */
const real *stepper_answer(struct stepper *stepper, const real input[])
{
    const struct network *network = stepper->network;
    const real *from = input;
    for (size_t l = 0; l < network->layers; l++) {
        const struct layer *layer = &network->layer[l];
        size_t width = layer->width;
        real *total = stepper->trace.total + layer->neurons;
        real *activated = stepper->trace.activated + layer->neurons;
        /* Add the rows of the present inputs */
        for (size_t i = 0; i < width; i++)
            total[i] =
                network->bias ? stepper->theta[layer->biases + i] : 0;
        size_t found =
            find_present(layer->inputs, from, stepper->present);
        stepper_add_rows(found, stepper->present, from, width,
                         stepper->turned + layer->weights, total);
        /* Let the layer of a stepper decide */
        if (layer->activation == &activation_sigmoid)
            sigmoid_all(width, total, activated);
        else
            layer->activation->apply(width, total, activated);
        from = activated;
    }
    return from;
}

/* Change a layer's parameters at once */
static void step_layer(struct stepper *stepper,
                       const struct layer *layer, const real input[],
                       real *below)
{
    size_t *present = stepper->present, width = layer->width;
    const real *delta = stepper->trace.slope + layer->neurons;
    if (below != NULL) {
        /* Hand down and change the unturned rows */
        real *weights = stepper->theta + layer->weights;
        size_t rows = find_present(width, delta, present);
        memset(below, 0, layer->inputs * sizeof(real));
        stepper_add_rows(rows, present, delta, layer->inputs, weights,
                         below);
        stepper_add_to_rows(rows, present, delta, layer->inputs, input,
                            weights);
    }
    for (size_t i = 0; i < width && stepper->network->bias; i++)
        stepper->theta[layer->biases + i] += delta[i];
    size_t found = find_present(layer->inputs, input, present);
    stepper_add_to_rows(found, present, input, width, delta,
                        stepper->turned + layer->weights);
}

/* Step after a single sample */
real stepper_step(struct stepper *stepper, real rate,
                  const real input[], const real truth[])
{
    const struct network *network = stepper->network;
    struct trace *trace = &stepper->trace;
    const real *guess = stepper_answer(stepper, input);
    size_t outputs = network_outputs(network);
    real *slope = trace->slope + network->neurons - outputs;
    for (size_t i = 0; i < outputs; i++)
        slope[i] = -rate * loss_slope(truth[i], guess[i]);
    real loss = loss_sse(outputs, truth, guess);
    for (size_t l = network->layers; l-- > 0;) {
        /* Step one layer of a stepper */
        const struct layer *layer = &network->layer[l];
        size_t here = layer->neurons, below = here - layer->inputs;
        layer->activation->pull_back(layer->width, trace->total + here,
                                     trace->activated + here,
                                     trace->slope + here);
        step_layer(stepper, layer,
                   l > 0 ? trace->activated + below : input,
                   l > 0 ? trace->slope + below : NULL);
    }
    return loss;
}
