#include "classifier.h"

#include "l2.h"
#include "matrix.h"

#include <stdlib.h>
#include <string.h>

/* Make and free a classifier in training */
enum { MEASURED = 64 };

static bool make_arrays(struct classifier *classifier, size_t room)
{
    const struct network *network = classifier->network;
    size_t inputs = network_inputs(network);
    size_t outputs = network_outputs(network);
    classifier->order = calloc(classifier->data->rows, sizeof(size_t));
    classifier->gradient = calloc(network->parameters, sizeof(real));
    classifier->input = calloc(room, inputs * sizeof(real));
    classifier->sample = calloc(outputs, 2 * sizeof(real));
    return classifier->order && classifier->gradient &&
           classifier->input && classifier->sample;
}

/* Make a classifier in training */
bool classifier_make(struct classifier *classifier,
                     const struct network *network, real theta[],
                     const struct class_loss *loss,
                     const struct dataset *data, struct random *random,
                     size_t most, struct error *error)
{
    size_t room = most < data->rows ? most : data->rows;
    room = room > MEASURED ? room : MEASURED;
    *classifier = (struct classifier){
        .network = network, .theta = theta, .loss = loss,
        .data = data, .random = random};
    if (!batch_make(&classifier->batch, network, room, error))
        return false;
    if (!make_arrays(classifier, room)) {
        classifier_free(classifier);
        return error_set(error, "out of memory");
    }
    for (size_t row = 0; row < data->rows; row++)
        classifier->order[row] = row;
    return true;
}

/* Free a classifier in training */
void classifier_free(struct classifier *classifier)
{
    batch_free(&classifier->batch);
    free(classifier->order);
    free(classifier->gradient);
    free(classifier->input);
    free(classifier->sample);
    *classifier = (struct classifier){0};
}

/* Take a row out of a batch and put it back */
static void take(const struct batch *batch, const real from[], size_t s,
                 real row[])
{
    size_t outputs = network_outputs(batch->network);
    size_t first = batch->network->neurons - outputs;
    matrix_turn(outputs, 1, from + first * batch->step + s, batch->step,
                row, outputs);
}

static void set_slope(struct batch *batch, size_t s, const real slope[])
{
    size_t outputs = network_outputs(batch->network);
    size_t first = batch->network->neurons - outputs;
    matrix_turn(1, outputs, slope, outputs,
                batch->slope + first * batch->step + s, batch->step);
}

/* Add up the gradient of some rows */
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
    real *said = classifier->sample, *slope = said + classes;
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
        classifier_gradient(classifier, from, count);
        for (size_t i = 0; i < network->parameters; i++)
            classifier->gradient[i] /= (real)count;
        l2_add(network, lambda, classifier->theta,
               classifier->gradient);
        optimiser_step(descent->optimiser, classifier->theta,
                       classifier->gradient);
    }
}

/* Measure the loss over a table */
static real measure(struct classifier *classifier, const real label[],
                    struct confusion *confusion)
{
    const struct batch *batch = &classifier->batch;
    size_t classes = network_outputs(classifier->network);
    real *total = classifier->sample, *said = total + classes;
    real sum = 0;
    for (size_t s = 0; s < batch->rows; s++) {
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
        sum += measure(classifier, data->label + from, confusion);
    }
    return sum / (real)rows;
}
