#include "network.h"

#include "neuron.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

/* Make and free a network */
bool network_make(struct network *network, size_t count,
                  const size_t width[],
                  const struct activation *activation, bool bias,
                  struct error *error)
{
    assert(count >= 2);
    *network = (struct network){.layers = count - 1, .bias = bias};
    network->layer = calloc(count - 1, sizeof *network->layer);
    if (network->layer == NULL)
        return error_set(error, "out of memory");
    network->neurons = width[0];
    for (size_t l = 0; l < count - 1; l++) {
        /* Mark where a layer begins */
        assert(width[l] > 0 && width[l] <= NETWORK_WIDTH_MOST);
        struct layer *layer = &network->layer[l];
        *layer = (struct layer){.inputs = width[l],
                                .width = width[l + 1],
                                .weights = network->parameters,
                                .neurons = network->neurons,
                                .activation = activation};
        bool fits =
            layer->width <= NETWORK_PARAMETERS_MOST / layer->inputs;
        if (fits) {
            layer->biases =
                layer->weights + layer->inputs * layer->width;
            network->parameters =
                layer->biases + (bias ? layer->width : 0);
            network->neurons += layer->width;
        }
        if (!fits || network->parameters > NETWORK_PARAMETERS_MOST) {
            network_free(network);
            return error_misuse(error,
                                "a network of over %d parameters",
                                NETWORK_PARAMETERS_MOST);
        }
    }
    return true;
}

/* Free a network and tell its widths */
void network_free(struct network *network)
{
    free(network->layer);
    *network = (struct network){0};
}

size_t network_inputs(const struct network *network)
{
    return network->layer[0].inputs;
}

size_t network_outputs(const struct network *network)
{
    return network->layer[network->layers - 1].width;
}

/* Make and free a trace */
bool trace_make(struct trace *trace, const struct network *network,
                struct error *error)
{
    trace->total = calloc(network->neurons, sizeof(real));
    trace->activated = calloc(network->neurons, sizeof(real));
    trace->slope = calloc(network->neurons, sizeof(real));
    if (trace->total && trace->activated && trace->slope)
        return true;
    trace_free(trace);
    return error_set(error, "out of memory");
}

void trace_free(struct trace *trace)
{
    free(trace->total);
    free(trace->activated);
    free(trace->slope);
    *trace = (struct trace){0};
}

/* Compute the activations of a layer */
static void layer_forward(const struct layer *layer, bool bias,
                          const real theta[], const real input[],
                          real total[], real activated[])
{
    for (size_t i = 0; i < layer->width; i++) {
        const real *row = theta + layer->weights + i * layer->inputs;
        real b = bias ? theta[layer->biases + i] : 0;
        total[i] = neuron_total(layer->inputs, row, b, input);
    }
    layer->activation->apply(layer->width, total, activated);
}

/* Compute the network's answer */
const real *network_forward(const struct network *network,
                            const real theta[], const real input[],
                            struct trace *trace)
{
    for (size_t i = 0; i < network_inputs(network); i++)
        trace->activated[i] = input[i];
    const real *from = trace->activated;
    for (size_t l = 0; l < network->layers; l++) {
        const struct layer *layer = &network->layer[l];
        real *to = trace->activated + layer->neurons;
        layer_forward(layer, network->bias, theta, from,
                      trace->total + layer->neurons, to);
        from = to;
    }
    return from;
}

/* Name a neuron */
struct neuron_name network_neuron_name(const struct network *network,
                                       size_t layer, size_t i)
{
    struct neuron_name name;
    char letter = layer == 0 ? 'x' : layer == network->layers ? 'o'
                                                              : 'h';
    if (letter == 'h' && network->layers > 2)
        snprintf(name.text, sizeof name.text, "h%zu.%zu", layer,
                 i + 1);
    else
        snprintf(name.text, sizeof name.text, "%c%zu", letter, i + 1);
    return name;
}
