/* The two ways of a batch, as products of matrices.
   Chapter 8, Batches and speed. Made from book/08-speed.nw: change it
   there. */
#include "batch.h"

#include "exponential.h"
#include "loss.h"
#include "matrix.h"

#include <assert.h>
#include <string.h>

/* Round a number of samples up */
static size_t round_up(size_t count)
{
    return (count + MATRIX_ROUND - 1) / MATRIX_ROUND * MATRIX_ROUND;
}

/* Make a batch */
struct batch batch_make(struct arena *arena,
                        const struct network *network, size_t room)
{
    size_t row = round_up(room), n = network->neurons * sizeof(real);
    return (struct batch){
        .network = network, .room = room,
        .total = arena_cache_lines(arena, n, row),
        .activated = arena_cache_lines(arena, n, row),
        .slope = arena_cache_lines(arena, n, row),
        .input = arena_cache_lines(arena, n, row),
        .sample = arena_cache_lines(arena, 3 * n, MATRIX_ROUND)};
}

/* Count the bytes of a batch */
size_t batch_bytes(const struct network *network, size_t room)
{
    size_t columns = 4 * round_up(room) + 3 * MATRIX_ROUND;
    return network->neurons * columns * sizeof(real);
}

/* Let any layer decide, sample by sample */
static void apply_any(struct batch *batch, const struct layer *layer)
{
    size_t width = layer->width, step = batch->step;
    real *total = batch->total + layer->neurons * step;
    real *activated = batch->activated + layer->neurons * step;
    for (size_t s = 0; s < batch->rows; s++) {
        real *own = batch->sample;
        matrix_turn(width, 1, total + s, step, own, width);
        layer->activation->apply(width, own, own);
        matrix_turn(1, width, own, width, activated + s, step);
    }
}

/* Pull slopes back, sample by sample */
static void pull_back_any(struct batch *batch,
                          const struct layer *layer)
{
    size_t width = layer->width, step = batch->step;
    size_t first = layer->neurons * step;
    for (size_t s = 0; s < batch->rows; s++) {
        size_t at = first + s;
        /* Copy what one sample has computed */
        real *total = batch->sample, *activated = total + width,
             *slope = activated + width;
        matrix_turn(width, 1, batch->total + at, step, total, width);
        matrix_turn(width, 1, batch->activated + at, step, activated,
                    width);
        matrix_turn(width, 1, batch->slope + at, step, slope, width);
        layer->activation->pull_back(width, total, activated, slope);
        matrix_turn(1, width, slope, width, batch->slope + at, step);
    }
}

/* Tell a layer of sigmoids */
static bool is_sigmoid(const struct layer *layer)
{
    return layer->activation == &activation_sigmoid;
}

/* Let all sigmoids decide at once */
static void apply(struct batch *batch, const struct layer *layer)
{
    size_t first = layer->neurons * batch->step;
    if (is_sigmoid(layer))
        sigmoid_all(layer->width * batch->step, batch->total + first,
                    batch->activated + first);
    else
        apply_any(batch, layer);
}

/* Pull the slopes of a batch back */
static void pull_back(struct batch *batch, const struct layer *layer)
{
    size_t first = layer->neurons * batch->step;
    const real *activated = batch->activated + first;
    real *slope = batch->slope + first;
    if (is_sigmoid(layer))
        for (size_t i = 0; i < layer->width * batch->step; i++)
            slope[i] *= activated[i] * (1 - activated[i]);
    else
        pull_back_any(batch, layer);
}

/* Go forward with all rows */
void batch_forward(struct batch *batch, const real theta[],
                   size_t rows, const real input[])
{
    assert(rows >= 1 && rows <= batch->room);
    const struct network *network = batch->network;
    size_t inputs = network_inputs(network), step = round_up(rows);
    batch->rows = rows, batch->step = step;
    /* input: rows x inputs; activated: inputs x step */
    matrix_turn(rows, inputs, input, inputs, batch->activated, step);
    for (size_t l = 0; l < network->layers; l++) {
        const struct layer *layer = &network->layer[l];
        /* Compute a layer's totals for all rows */
        size_t below = layer->neurons - layer->inputs;
        real *total = batch->total + layer->neurons * step;
        /* Begin every column with the biases */
        for (size_t i = 0; i < layer->width; i++)
            for (size_t s = 0; s < step; s++)
                total[i * step + s] =
                    network->bias ? theta[layer->biases + i] : 0;
        /* (width x inputs) (inputs x step) = width x step */
        matrix_multiply(
            layer->width, step, layer->inputs,
            (struct table){theta + layer->weights, layer->inputs, 1},
            batch->activated + below * step, step, total, step);
        apply(batch, layer);
    }
}

/* Copy the answers of a batch out */
void batch_answers(const struct batch *batch, real answer[])
{
    size_t outputs = network_outputs(batch->network);
    size_t first = batch->network->neurons - outputs;
    matrix_turn(outputs, batch->rows,
                batch->activated + first * batch->step, batch->step,
                answer, outputs);
}

/* Compare a batch's answers with the truth */
real batch_loss(struct batch *batch, const real truth[], real factor)
{
    size_t outputs = network_outputs(batch->network);
    size_t first = batch->network->neurons - outputs;
    real sum = 0;
    for (size_t s = 0; s < batch->rows; s++)
        for (size_t i = 0; i < outputs; i++) {
            size_t at = (first + i) * batch->step + s;
            real residual = truth[s * outputs + i] -
                            batch->activated[at];
            batch->slope[at] = factor * -2 * residual;
            sum += residual * residual;
        }
    return sum;
}

/* Add a layer's derivatives for a batch */
static void add_gradient(const struct batch *batch,
                         const struct layer *layer,
                         const real input[], real gradient[])
{
    size_t step = batch->step;
    const real *delta = batch->slope + layer->neurons * step;
    /* delta: width x step; input: rows x inputs */
    matrix_multiply(layer->width, layer->inputs, batch->rows,
                    (struct table){delta, step, 1}, input,
                    layer->inputs, gradient + layer->weights,
                    layer->inputs);
    /* Add the derivatives of the biases */
    for (size_t i = 0; batch->network->bias && i < layer->width; i++)
        for (size_t s = 0; s < batch->rows; s++)
            gradient[layer->biases + i] += delta[i * step + s];
}

/* Hand all deltas of a batch down */
static void hand_down(struct batch *batch, const struct layer *layer,
                      const real theta[])
{
    size_t step = batch->step, inputs = layer->inputs;
    real *delta = batch->slope + layer->neurons * step;
    real *below = delta - inputs * step;
    memset(below, 0, inputs * step * sizeof(real));
    /* turned weights: inputs x width; delta: width x step */
    matrix_multiply(inputs, step, layer->width,
                    (struct table){theta + layer->weights, 1, inputs},
                    delta, step, below, step);
}

/* Go back from the last layer's totals */
void batch_back_from_totals(struct batch *batch, const real theta[],
                            const real input[], real gradient[])
{
    const struct network *network = batch->network;
    for (size_t l = network->layers; l-- > 0;) {
        const struct layer *layer = &network->layer[l];
        if (l > 0) {
            /* Hand a layer's slopes and inputs down */
            size_t below = layer->neurons - layer->inputs;
            hand_down(batch, layer, theta);
            pull_back(batch, &network->layer[l - 1]);
            matrix_turn(layer->inputs, batch->rows,
                        batch->activated + below * batch->step,
                        batch->step, batch->input, layer->inputs);
        }
        add_gradient(batch, layer, l > 0 ? batch->input : input,
                     gradient);
    }
}

/* Go back with all rows */
void batch_back(struct batch *batch, const real theta[],
                const real input[], real gradient[])
{
    size_t last = batch->network->layers - 1;
    pull_back(batch, &batch->network->layer[last]);
    batch_back_from_totals(batch, theta, input, gradient);
}

/* Step down in place */
real batch_step(struct batch *batch, real theta[], real rate,
                size_t rows, const real input[], const real truth[])
{
    batch_forward(batch, theta, rows, input);
    real loss = batch_loss(batch, truth, -rate / (real)rows);
    batch_back(batch, theta, input, theta);
    return loss;
}
