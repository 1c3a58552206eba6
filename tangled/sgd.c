#include "sgd.h"

#include "backprop.h"
#include "loss.h"

#include <math.h>
#include <stdlib.h>

/* Get ready to train */
bool sgd_make(struct sgd *sgd, const struct network *network,
              real theta[], const struct dataset *data,
              struct error *error)
{
    *sgd = (struct sgd){
        .network = network, .theta = theta, .data = data};
    if (!trace_make(&sgd->trace, network, error))
        return false;
    sgd->gradient = calloc(network->parameters, sizeof(real));
    sgd->order = calloc(data->rows, sizeof(size_t));
    if (sgd->gradient == NULL || sgd->order == NULL) {
        sgd_free(sgd);
        return error_set(error, "out of memory");
    }
    for (size_t row = 0; row < data->rows; row++)
        sgd->order[row] = row;
    return true;
}

/* Free a training */
void sgd_free(struct sgd *sgd)
{
    trace_free(&sgd->trace);
    free(sgd->gradient);
    free(sgd->order);
    *sgd = (struct sgd){0};
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

/* Take one step on a batch */
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

/* Move the parameters by the gradient of a batch */
static void take_step(struct sgd *sgd,
                      const struct sgd_options *options, size_t from,
                      size_t count)
{
    sgd_gradient(sgd, from, count);
    /* Take a step against the gradient */
    real rate = options->learning_rate;
    if (!options->sum)
        rate /= (real)count;
    for (size_t i = 0; i < sgd->network->parameters; i++)
        sgd->theta[i] -= rate * sgd->gradient[i];
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

/* Measure where the training stands */
static real answer(struct sgd *sgd, size_t row)
{
    const struct dataset *data = sgd->data;
    return network_forward(sgd->network, sgd->theta,
                           data->feature + row * data->features,
                           &sgd->trace)[0];
}

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
