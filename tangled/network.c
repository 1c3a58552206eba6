/* Where each layer's numbers are, and the way forward.
   Chapter 3, Feedforward. Made from book/03-feedforward.nw: change it
   there. */
#include "network.h"

#include "neuron.h"

#include <assert.h>
#include <stdio.h>

/* Make a network */
bool network_make(struct arena *arena, struct network *network,
                  size_t count, const size_t width[],
                  const struct activation *activation, bool bias,
                  struct error *error)
{
    assert(count >= 2);
    *network = (struct network){
        .layers = count - 1, .neurons = width[0], .bias = bias,
        .layer = arena_zeros(arena, count - 1, sizeof(struct layer))};
    for (size_t l = 0; l < count - 1; l++) {
        /* Mark where a layer begins */
        assert(width[l] > 0 && width[l] <= NETWORK_WIDTH_MOST);
        size_t inputs = width[l], outputs = width[l + 1];
        size_t weights = network->parameters;
        network->layer[l] = (struct layer){
            .inputs = inputs, .width = outputs, .weights = weights,
            .biases = weights + inputs * outputs,
            .neurons = network->neurons, .activation = activation};
        /* Add up the parameters, within the limit */
        if (outputs <= NETWORK_PARAMETERS_MOST / inputs)
            network->parameters += (inputs + bias) * outputs;
        if (outputs > NETWORK_PARAMETERS_MOST / inputs ||
            network->parameters > NETWORK_PARAMETERS_MOST)
            return error_misuse(error,
                                "a network of over %d parameters",
                                NETWORK_PARAMETERS_MOST);
        network->neurons += outputs;
    }
    return true;
}

size_t network_inputs(const struct network *network)
{
    return network->layer[0].inputs;
}

size_t network_outputs(const struct network *network)
{
    return network->layer[network->layers - 1].width;
}

/* Make a trace */
struct trace trace_make(struct arena *arena,
                        const struct network *network)
{
    size_t n = network->neurons;
    return (struct trace){arena_zeros(arena, n, sizeof(real)),
                          arena_zeros(arena, n, sizeof(real)),
                          arena_zeros(arena, n, sizeof(real))};
}

/* Compute the activations of a layer */
static void layer_forward(const struct layer *layer, bool bias,
                          const real theta[], const real input[],
                          real total[], real activated[])
{
    /* Compute the totals of a layer */
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
