/* The epochs of a classifier, in batches, and what it got right.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#include "classifier.h"

#include "l2.h"
#include "matrix.h"

#include <string.h>

enum { MEASURED = 64 };

struct classifier
classifier_make(struct arena *arena, const struct network *network,
                real theta[], const struct class_loss *loss,
                const struct dataset *data, struct random *random,
                size_t most)
{
    size_t room = most < data->rows ? most : data->rows;
    room = room > MEASURED ? room : MEASURED;
    size_t outputs = network_outputs(network);
    struct classifier classifier = {
        .network = network, .theta = theta, .loss = loss,
        .data = data, .random = random,
        /* Make room for a classifier */
        .batch = batch_make(arena, network, room),
        .order = arena_zeros(arena, data->rows, sizeof(size_t)),
        .gradient =
            arena_zeros(arena, network->parameters, sizeof(real)),
        .input = arena_zeros(arena, room,
                             network_inputs(network) * sizeof(real)),
        .said = arena_zeros(arena, outputs, sizeof(real)),
        .slope = arena_zeros(arena, outputs, sizeof(real))
    };
    for (size_t row = 0; row < data->rows; row++)
        classifier.order[row] = row;
    return classifier;
}

/* Take a row out of a batch */
static void take(const struct batch *batch, const real from[], size_t s,
                 real row[])
{
    size_t outputs = network_outputs(batch->network);
    size_t first = batch->network->neurons - outputs;
    matrix_turn(outputs, 1, from + first * batch->step + s, batch->step,
                row, outputs);
}

/* Put the slopes of a row back */
static void set_slope(struct batch *batch, size_t s, const real slope[])
{
    size_t outputs = network_outputs(batch->network);
    size_t first = batch->network->neurons - outputs;
    matrix_turn(1, outputs, slope, outputs,
                batch->slope + first * batch->step + s, batch->step);
}

/* Gather the rows of a batch */
static void gather(struct classifier *classifier, const size_t row[],
                   size_t count)
{
    const struct dataset *data = classifier->data;
    size_t features = data->features;
    for (size_t s = 0; s < count; s++)
        memcpy(classifier->input + s * features,
               data->feature + row[s] * features,
               features * sizeof(real));
}

/* Set the slopes at the outputs */
static void set_slopes(struct classifier *classifier,
                       const size_t row[], size_t count)
{
    size_t classes = network_outputs(classifier->network);
    real *said = classifier->said, *slope = classifier->slope;
    for (size_t s = 0; s < count; s++) {
        size_t truth = (size_t)classifier->data->label[row[s]];
        take(&classifier->batch, classifier->batch.activated, s, said);
        classifier->loss->slope(classes, said, truth, slope);
        set_slope(&classifier->batch, s, slope);
    }
}

/* Go there and back with some rows */
void classifier_gradient(struct classifier *classifier, size_t from,
                         size_t count)
{
    size_t parameters = classifier->network->parameters;
    const size_t *row = classifier->order + from;
    gather(classifier, row, count);
    batch_forward(&classifier->batch, classifier->theta, count,
                  classifier->input);
    set_slopes(classifier, row, count);
    memset(classifier->gradient, 0, parameters * sizeof(real));
    batch_back_from_totals(&classifier->batch, classifier->theta,
                           classifier->input, classifier->gradient);
}

/* Learn from all rows once */
void classifier_epoch(struct classifier *classifier,
                      const struct descent *descent, real lambda,
                      size_t epoch)
{
    const struct network *network = classifier->network;
    size_t rows = classifier->data->rows, batch = descent->batch;
    random_shuffle(classifier->random, rows, classifier->order);
    for (size_t from = 0; from < rows; from += batch) {
        size_t count = rows - from < batch ? rows - from : batch;
        descent_set_rate(descent, epoch, from, rows);
        /* Step against the gradient of some rows */
        classifier_gradient(classifier, from, count);
        for (size_t i = 0; i < network->parameters; i++)
            classifier->gradient[i] /= (real)count;
        l2_add(network, lambda, classifier->theta,
               classifier->gradient);
        optimiser_step(descent->optimiser, classifier->theta,
                       classifier->gradient);
    }
}

/* Add up the losses of a batch */
static real add_up(struct classifier *classifier, const real label[],
                   struct confusion *confusion)
{
    const struct batch *batch = &classifier->batch;
    size_t classes = network_outputs(classifier->network);
    real *said = classifier->said, *total = classifier->slope;
    real sum = 0;
    for (size_t s = 0; s < batch->rows; s++) {
        /* Add the loss of one row of a batch */
        size_t truth = (size_t)label[s];
        take(batch, batch->total, s, total);
        take(batch, batch->activated, s, said);
        size_t most = class_said(classes, said);
        sum += classifier->loss->loss(classes, total, said, truth);
        confusion_add(confusion, truth, most, said[most]);
    }
    return sum;
}

/* Measure a table in pieces */
real classifier_measure(struct classifier *classifier,
                        const struct dataset *data,
                        struct confusion *confusion)
{
    size_t rows = data->rows;
    real sum = 0;
    confusion_clear(confusion);
    for (size_t from = 0; from < rows; from += MEASURED) {
        size_t count = rows - from < MEASURED ? rows - from : MEASURED;
        batch_forward(&classifier->batch, classifier->theta, count,
                      data->feature + from * data->features);
        sum += add_up(classifier, data->label + from, confusion);
    }
    return sum / (real)rows;
}
