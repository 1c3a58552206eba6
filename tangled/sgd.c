/* One step for each batch of rows, in a new order each epoch.
   Chapter 6, Stochastic gradient descent. Made from book/06-descent.nw:
   change it there. */
#include "sgd.h"

#include "backprop.h"
#include "loss.h"

#include <math.h>

/* Get ready to train */
struct sgd sgd_make(struct arena *arena, const struct network *network,
                    real theta[], const struct dataset *data)
{
    struct sgd sgd = {
        .network = network, .theta = theta, .data = data,
        .trace = trace_make(arena, network),
        .gradient =
            arena_zeros(arena, network->parameters, sizeof(real)),
        .order = arena_zeros(arena, data->rows, sizeof(size_t))};
    for (size_t row = 0; row < data->rows; row++)
        sgd.order[row] = row;
    return sgd;
}

/* Draw the initial parameters */
void sgd_initialise(struct sgd *sgd, uint64_t seed)
{
    sgd->random.state = seed;
    for (size_t row = 0; row < sgd->data->rows; row++)
        sgd->order[row] = row;
    for (size_t i = 0; i < sgd->network->parameters; i++)
        sgd->theta[i] = (real)random_normal(&sgd->random);
}

/* Sum the gradient of a batch */
void sgd_gradient(struct sgd *sgd, size_t from, size_t count)
{
    const struct dataset *data = sgd->data;
    for (size_t i = 0; i < sgd->network->parameters; i++)
        sgd->gradient[i] = 0;
    for (size_t i = from; i < from + count; i++) {
        size_t row = sgd->order[i];
        backprop_sample(sgd->network, sgd->theta,
                        data->feature + row * data->features,
                        &data->label[row], &sgd->trace,
                        sgd->gradient);
    }
}

/* Take one step on a batch */
static void take_step(struct sgd *sgd,
                      const struct sgd_options *options, size_t from,
                      size_t count)
{
    size_t parameters = sgd->network->parameters;
    real *theta = sgd->theta, *gradient = sgd->gradient;
    real rate = options->learning_rate;
    if (!options->sum)
        rate /= (real)count;
    sgd_gradient(sgd, from, count);
    /* Take a step against the gradient */
    for (size_t i = 0; i < parameters; i++)
        theta[i] -= rate * gradient[i];
}

/* Go once over all rows */
void sgd_epoch(struct sgd *sgd, const struct sgd_options *options)
{
    size_t rows = sgd->data->rows, batch = options->batch;
    if (options->shuffled)
        random_shuffle(&sgd->random, rows, sgd->order);
    for (size_t from = 0; from < rows; from += batch)
        take_step(sgd, options, from,
                  rows - from < batch ? rows - from : batch);
}

/* Answer for one row */
static real answer(struct sgd *sgd, size_t row)
{
    const struct dataset *data = sgd->data;
    return network_forward(sgd->network, sgd->theta,
                           data->feature + row * data->features,
                           &sgd->trace)[0];
}

/* Measure where the training stands */
real sgd_loss(struct sgd *sgd, bool sum)
{
    real total = 0;
    for (size_t row = 0; row < sgd->data->rows; row++) {
        real guess = answer(sgd, row);
        total += loss_sse(1, &sgd->data->label[row], &guess);
    }
    return sum ? total : total / (real)sgd->data->rows;
}

/* Count the rows on the wrong side */
size_t sgd_wrong(struct sgd *sgd)
{
    size_t wrong = 0;
    for (size_t row = 0; row < sgd->data->rows; row++) {
        real guess = answer(sgd, row);
        bool truth = sgd->data->label[row] > (real)0.5;
        wrong += isnan(guess) || (guess > (real)0.5) != truth;
    }
    return wrong;
}
