/* The rungs of the ladder, from dot products to tiles.
   Workshop I, Measuring. Made from book/94-measuring.nw: change it
   there. */
#include "ladder.h"

#include "backprop.h"
#include "exponential.h"
#include "loss.h"
#include "matrix.h"
#include "processor.h"
#include "random.h"

#include <string.h>

static const real rate = (real)0.2 / LADDER_ROWS;

/* A fifth of the inputs is not 0; row i belongs to class i % 10. */
static void draw_rows(struct ladder *ladder)
{
    struct random random = {1};
    size_t inputs = network_inputs(&ladder->network);
    for (size_t i = 0; i < LADDER_ROWS * inputs; i++) {
        real pixel = (real)random_uniform(&random);
        ladder->input[i] = random_uniform(&random) < 0.2 ? pixel : 0;
    }
    for (size_t i = 0; i < LADDER_ROWS; i++)
        ladder->truth[i * 10 + i % 10] = 1;
}

/* All arrays begin where a cache line does: how fast vectors are
   depends on it, and is not to depend on chance. */
static real *zeros(struct arena *arena, size_t count)
{
    return arena_cache_lines(arena, count, sizeof(real));
}

/* Make a ladder */
void ladder_make(struct arena *arena, struct ladder *ladder)
{
    const size_t width[] = {784, 128, 10};
    struct network *network = &ladder->network;
    network_make(arena, network, 3, width, &activation_sigmoid, true,
                 NULL);
    size_t count = network->parameters, neurons = network->neurons;
    ladder->theta = zeros(arena, count);
    ladder->gradient = zeros(arena, count);
    ladder->turned = zeros(arena, count);
    ladder->input = zeros(arena, LADDER_ROWS * 784);
    ladder->truth = zeros(arena, LADDER_ROWS * 10);
    ladder->trace = (struct trace){zeros(arena, neurons),
                                   zeros(arena, neurons),
                                   zeros(arena, neurons)};
    ladder->batch = batch_make(arena, network, LADDER_ROWS);
    draw_rows(ladder);
    ladder_start(ladder);
}

/* Start a ladder from the same parameters */
void ladder_start(struct ladder *ladder)
{
    struct random random = {2};
    const struct network *network = &ladder->network;
    for (size_t i = 0; i < network->parameters; i++)
        ladder->theta[i] = (real)(random_normal(&random) / 28);
    memcpy(ladder->turned, ladder->theta,
           network->parameters * sizeof(real));
    for (size_t l = 0; l < network->layers; l++) {
        const struct layer *layer = &network->layer[l];
        matrix_turn(layer->width, layer->inputs,
                    ladder->theta + layer->weights, layer->inputs,
                    ladder->turned + layer->weights, layer->width);
    }
}

static void update(struct ladder *ladder, real theta[])
{
    for (size_t i = 0; i < ladder->network.parameters; i++)
        theta[i] -= rate * ladder->gradient[i];
}

static void clear(struct ladder *ladder)
{
    memset(ladder->gradient, 0,
           ladder->network.parameters * sizeof(real));
}

/* Step as the library does */
static void by_library(struct ladder *ladder)
{
    clear(ladder);
    for (size_t row = 0; row < LADDER_ROWS; row++)
        backprop_sample(&ladder->network, ladder->theta,
                        ladder->input + row * 784,
                        ladder->truth + row * 10, &ladder->trace,
                        ladder->gradient);
    update(ladder, ladder->theta);
}

typedef void add_row(size_t count, real factor, const real row[],
                     real *restrict sum);

#if defined __GNUC__ && !defined __clang__
__attribute__((optimize("no-tree-vectorize")))
#endif
static void add_singly(size_t count, real factor, const real row[],
                       real *restrict sum)
{
#ifdef __clang__
#pragma clang loop vectorize(disable) interleave(disable)
#endif
    for (size_t i = 0; i < count; i++)
        sum[i] += factor * row[i];
}

FOR_EACH_PROCESSOR
static void ladder_add(size_t count, real factor, const real row[],
                       real *restrict sum)
{
    for (size_t i = 0; i < count; i++)
        sum[i] += factor * row[i];
}

typedef void squash_all(size_t count, const real total[],
                        real activated[]);

/* Squash one total at a time */
static void squash_singly(size_t count, const real total[],
                          real activated[])
{
    activation_sigmoid.apply(count, total, activated);
}

/* Go forward by sums of rows */
static void forward(struct ladder *ladder, const real input[],
                    add_row *add, squash_all *squash)
{
    const struct network *network = &ladder->network;
    const real *theta = ladder->turned;
    real *from = ladder->trace.activated;
    memcpy(from, input, network_inputs(network) * sizeof(real));
    for (size_t l = 0; l < network->layers; l++) {
        const struct layer *layer = &network->layer[l];
        real *total = ladder->trace.total + layer->neurons;
        memcpy(total, theta + layer->biases,
               layer->width * sizeof(real));
        for (size_t k = 0; k < layer->inputs; k++)
            add(layer->width, from[k],
                theta + layer->weights + k * layer->width, total);
        from = ladder->trace.activated + layer->neurons;
        squash(layer->width, total, from);
    }
}

/* Hand deltas down by rows */
static void hand_down(const struct ladder *ladder,
                      const struct layer *layer, const real delta[])
{
    const real *row = ladder->turned + layer->weights;
    real *below = ladder->trace.slope + layer->neurons - layer->inputs;
    for (size_t k = 0; k < layer->inputs; k++, row += layer->width) {
        below[k] = 0;
        for (size_t i = 0; i < layer->width; i++)
            below[k] += row[i] * delta[i];
    }
}

/* Go back by sums of rows */
static void back(struct ladder *ladder, add_row *add)
{
    const struct trace *trace = &ladder->trace;
    for (size_t l = ladder->network.layers; l-- > 0;) {
        const struct layer *layer = &ladder->network.layer[l];
        size_t here = layer->neurons, below = here - layer->inputs;
        real *delta = trace->slope + here;
        real *gradient = ladder->gradient + layer->weights;
        layer->activation->pull_back(layer->width, trace->total + here,
                                     trace->activated + here, delta);
        if (l > 0)
            hand_down(ladder, layer, delta);
        for (size_t k = 0; k < layer->inputs; k++)
            add(layer->width, trace->activated[below + k], delta,
                gradient + k * layer->width);
        add(layer->width, 1, delta, ladder->gradient + layer->biases);
    }
}

/* Step by sums of rows */
static void by_rows(struct ladder *ladder, add_row *add,
                    squash_all *squash)
{
    size_t first = ladder->network.neurons - 10;
    clear(ladder);
    for (size_t row = 0; row < LADDER_ROWS; row++) {
        forward(ladder, ladder->input + row * 784, add, squash);
        for (size_t i = 0; i < 10; i++)
            ladder->trace.slope[first + i] =
                loss_slope(ladder->truth[row * 10 + i],
                           ladder->trace.activated[first + i]);
        back(ladder, add);
    }
    update(ladder, ladder->turned);
}

/* Step by a batch */
static void by_tiles(struct ladder *ladder)
{
    clear(ladder);
    batch_forward(&ladder->batch, ladder->theta, LADDER_ROWS,
                  ladder->input);
    batch_loss(&ladder->batch, ladder->truth, 1);
    batch_back(&ladder->batch, ladder->theta, ladder->input,
               ladder->gradient);
    update(ladder, ladder->theta);
}

/* Climb to a rung */
void ladder_step(struct ladder *ladder, size_t rung)
{
    if (rung == 0)
        by_library(ladder);
    else if (rung == 1)
        by_rows(ladder, add_singly, squash_singly);
    else if (rung == 2)
        by_rows(ladder, ladder_add, squash_singly);
    else if (rung == 3)
        by_rows(ladder, ladder_add, sigmoid_all);
    else if (rung == 4)
        by_tiles(ladder);
    else
        batch_step(&ladder->batch, ladder->theta, rate * LADDER_ROWS,
                   LADDER_ROWS, ladder->input, ladder->truth);
}

/* Name a rung */
const char *ladder_name(size_t rung)
{
    static const char *const name[LADDER_RUNGS] = {
        "library", "rows", "vectors", "sigmoids", "tiles", "at_once"};
    return name[rung];
}

/* Tell where a rung has come to */
void ladder_theta(const struct ladder *ladder, size_t rung,
                  real theta[])
{
    const struct network *network = &ladder->network;
    bool turned = rung >= 1 && rung <= 3;
    memcpy(theta, turned ? ladder->turned : ladder->theta,
           network->parameters * sizeof(real));
    for (size_t l = 0; l < network->layers && turned; l++) {
        const struct layer *layer = &network->layer[l];
        matrix_turn(layer->inputs, layer->width,
                    ladder->turned + layer->weights, layer->width,
                    theta + layer->weights, layer->inputs);
    }
}
