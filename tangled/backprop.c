/* The way back through the layers, last to first.
   Chapter 5, Backpropagation. Made from book/05-backpropagation.nw:
   change it there. */
#include "backprop.h"

#include "loss.h"

/* Add the derivatives of a layer's parameters */
static void add_gradient(const struct layer *layer, bool bias,
                         const real input[], const real delta[],
                         real gradient[])
{
    for (size_t i = 0; i < layer->width; i++) {
        real *row = gradient + layer->weights + i * layer->inputs;
        for (size_t k = 0; k < layer->inputs; k++)
            row[k] += delta[i] * input[k];
        if (bias)
            gradient[layer->biases + i] += delta[i];
    }
}

/* Hand the deltas down through the weights */
static void hand_down(const struct layer *layer, const real theta[],
                      const real delta[], real below[])
{
    for (size_t k = 0; k < layer->inputs; k++)
        below[k] = 0;
    for (size_t i = 0; i < layer->width; i++) {
        const real *row = theta + layer->weights + i * layer->inputs;
        for (size_t k = 0; k < layer->inputs; k++)
            below[k] += delta[i] * row[k];
    }
}

/* Go back through all layers */
void backprop(const struct network *network, const real theta[],
              struct trace *trace, real gradient[])
{
    for (size_t l = network->layers; l-- > 0;) {
        const struct layer *layer = &network->layer[l];
        size_t here = layer->neurons, below = here - layer->inputs;
        real *delta = trace->slope + here;
        layer->activation->pull_back(layer->width,
                                     trace->total + here,
                                     trace->activated + here, delta);
        add_gradient(layer, network->bias, trace->activated + below,
                     delta, gradient);
        if (l > 0)
            hand_down(layer, theta, delta, trace->slope + below);
    }
}

/* Go forward and back with one sample */
real backprop_sample(const struct network *network,
                     const real theta[], const real input[],
                     const real truth[], struct trace *trace,
                     real gradient[])
{
    const real *guess = network_forward(network, theta, input, trace);
    size_t outputs = network_outputs(network);
    real *slope = trace->slope + network->neurons - outputs;
    for (size_t i = 0; i < outputs; i++)
        slope[i] = loss_slope(truth[i], guess[i]);
    backprop(network, theta, trace, gradient);
    return loss_sse(outputs, truth, guess);
}
