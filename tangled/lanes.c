/* The training of sixteen networks, one in each lane.
   Chapter 9, Small networks, fast. Made from book/09-small-networks.nw:
   change it there. */
#include "lanes.h"

#include "exponential.h"
#include "processor.h"
#include "random.h"

#include <string.h>

/* Make lanes */
struct lanes lanes_make(struct arena *arena,
                        const struct network *network,
                        const struct dataset *data)
{
    const size_t size = sizeof(struct lanes_number);
    size_t n = network->parameters, neurons = network->neurons;
    return (struct lanes){
        .network = network, .data = data,
        .theta = arena_cache_lines(arena, n, size),
        .change = arena_cache_lines(arena, n, size),
        .activated = arena_cache_lines(arena, neurons, size),
        .slope = arena_cache_lines(arena, neurons, size)};
}

/* Draw the parameters of every lane */
void lanes_initialise(struct lanes *lanes, uint64_t first)
{
    for (size_t lane = 0; lane < LANES; lane++) {
        struct random random = {first + lane};
        for (size_t i = 0; i < lanes->network->parameters; i++)
            lanes->theta[i].lane[lane] = (real)random_normal(&random);
    }
}

/* Copy one lane out */
void lanes_theta(const struct lanes *lanes, size_t lane, real theta[])
{
    for (size_t i = 0; i < lanes->network->parameters; i++)
        theta[i] = lanes->theta[i].lane[lane];
}

/* Promise that lanes are apart */
#if defined __wasm__
#define APART
#elif defined __clang__
#define APART _Pragma("clang loop vectorize(assume_safety)")
#else
#define APART _Pragma("GCC ivdep")
#endif
#define EACH_LANE APART for (size_t lane = 0; lane < LANES; lane++)

/* Add a product in every lane */
INLINE void add_product(const struct lanes_number *a,
                        const struct lanes_number *b,
                        struct lanes_number *restrict sum)
{
    EACH_LANE sum->lane[lane] += a->lane[lane] * b->lane[lane];
}

/* Let one neuron decide in every lane */
INLINE void decide(struct lanes *lanes, const struct layer *layer,
                   size_t i, const struct lanes_number *below)
{
    struct lanes_number total = {{0}};
    const struct lanes_number *row =
        lanes->theta + layer->weights + i * layer->inputs;
    const real *bias = lanes->theta[layer->biases + i].lane;
    if (lanes->network->bias)
        EACH_LANE total.lane[lane] = bias[lane];
    for (size_t k = 0; k < layer->inputs; k++)
        add_product(&row[k], &below[k], &total);
    real *to = lanes->activated[layer->neurons + i].lane;
    EACH_LANE to[lane] = sigmoid_quick(total.lane[lane]);
}

/* Go forward in every lane */
INLINE void forward(struct lanes *lanes, const real *input)
{
    const struct network *network = lanes->network;
    for (size_t k = 0; k < network_inputs(network); k++)
        EACH_LANE lanes->activated[k].lane[lane] = input[k];
    for (size_t l = 0; l < network->layers; l++) {
        const struct layer *layer = &network->layer[l];
        for (size_t i = 0; i < layer->width; i++)
            decide(lanes, layer, i,
                   lanes->activated + layer->neurons - layer->inputs);
    }
}

/* Hand the deltas down, then add what they change. */
INLINE void back(struct lanes *lanes, const struct layer *layer,
                 bool down, struct lanes_number *change)
{
    struct lanes_number *below =
        lanes->slope + layer->neurons - layer->inputs;
    const struct lanes_number *input =
        lanes->activated + layer->neurons - layer->inputs;
    for (size_t k = 0; k < layer->inputs && down; k++)
        EACH_LANE below[k].lane[lane] = 0;
    for (size_t i = 0; i < layer->width; i++) {
        /* Take the delta of a neuron in every lane */
        size_t row = layer->weights + i * layer->inputs;
        const real *a = lanes->activated[layer->neurons + i].lane;
        const real *slope = lanes->slope[layer->neurons + i].lane;
        struct lanes_number delta;
        EACH_LANE delta.lane[lane] =
            slope[lane] * (a[lane] * (1 - a[lane]));
        /* Hand a delta down and add its products */
        for (size_t k = 0; k < layer->inputs; k++) {
            if (down)
                add_product(&delta, &lanes->theta[row + k], &below[k]);
            add_product(&delta, &input[k], &change[row + k]);
        }
        real *bias = change[layer->biases + i].lane;
        if (lanes->network->bias)
            EACH_LANE bias[lane] += delta.lane[lane];
    }
}

/* Add what one row changes */
INLINE void add_row(struct lanes *lanes, size_t row, real factor,
                    struct lanes_number *change)
{
    const struct network *network = lanes->network;
    const struct dataset *data = lanes->data;
    forward(lanes, data->feature + row * data->features);
    size_t first = network->neurons - network_outputs(network);
    for (size_t i = first; i < network->neurons; i++)
        EACH_LANE lanes->slope[i].lane[lane] =
            2 * factor *
            (lanes->activated[i].lane[lane] - data->label[row]);
    for (size_t l = network->layers; l-- > 0;)
        back(lanes, &network->layer[l], l > 0, change);
}

/* Add what a batch changes */
INLINE void add_batch(struct lanes *lanes, real rate, size_t from,
                      size_t end)
{
    size_t count = lanes->network->parameters;
    for (size_t i = 0; i < count; i++)
        EACH_LANE lanes->change[i].lane[lane] = 0;
    for (size_t row = from; row < end; row++)
        add_row(lanes, row, -rate / (real)(end - from), lanes->change);
    for (size_t i = 0; i < count; i++)
        EACH_LANE lanes->theta[i].lane[lane] +=
            lanes->change[i].lane[lane];
}

FOR_EACH_PROCESSOR
static void lanes_round(struct lanes *lanes, real rate, size_t batch)
{
    size_t rows = lanes->data->rows;
    for (size_t from = 0, end; from < rows; from = end) {
        end = rows - from < batch ? rows : from + batch;
        if (batch == 1)
            add_row(lanes, from, -rate, lanes->theta);
        else
            add_batch(lanes, rate, from, end);
    }
}

/* Let everybody go over the rows */
void lanes_epoch(struct lanes *lanes, real rate, size_t batch)
{
    lanes_round(lanes, rate, batch);
}

FOR_EACH_PROCESSOR
static void lanes_measure(struct lanes *lanes,
                          struct lanes_number *loss)
{
    const struct network *network = lanes->network;
    const struct dataset *data = lanes->data;
    size_t output = network->neurons - network_outputs(network);
    EACH_LANE loss->lane[lane] = 0;
    for (size_t row = 0; row < data->rows; row++) {
        /* Add the squared error of a row */
        forward(lanes, data->feature + row * data->features);
        struct lanes_number residual;
        EACH_LANE residual.lane[lane] =
            lanes->activated[output].lane[lane] - data->label[row];
        add_product(&residual, &residual, loss);
    }
}

/* Tell everybody where the lanes stand */
struct lanes_number lanes_loss(struct lanes *lanes)
{
    struct lanes_number loss;
    lanes_measure(lanes, &loss);
    return loss;
}
