/* The book's library, plain and fast, as a contender. */
#include "real.h"
#define NUMBER real
#include "contender.h"

#include "backprop.h"
#include "batch.h"
#include "lanes.h"
#include "matrix.h"
#include "sgd.h"
#include "small.h"
#include "stepper.h"

static struct arena arena; /* of the contestants, to the end */
static struct error error;

static void need(bool fine)
{
    if (fine)
        return;
    fprintf(stderr, "ours: %s\n", error.text);
    exit(1);
}

/* Small networks, in one of three ways */
enum { ORDER = 4000, SEED_EPOCHS = 250 };

struct tiny {
    struct network network;
    struct dataset data;
    struct sgd sgd;
    struct batch four;
    struct lanes lanes;
    real *theta, rate;
    size_t batch;
    uint64_t seed;
};

static struct sigmoid_table table;
static size_t order[ORDER];

static struct tiny *tiny(size_t inputs, size_t hidden, bool bias,
                         size_t batch, real rate)
{
    const size_t width[] = {inputs, hidden, 1};
    struct tiny *t = calloc(1, sizeof *t);
    t->batch = batch, t->rate = rate, t->seed = 3;
    t->data = (struct dataset){
        .rows = 4, .features = inputs,
        .feature = inputs == 2 ? xor_input : people_input,
        .label = inputs == 2 ? xor_truth : people_truth};
    need(network_make(&arena, &t->network, 3, width, &activation_sigmoid,
                      bias, &error));
    t->theta = calloc(t->network.parameters, sizeof(real));
    t->sgd = sgd_make(&arena, &t->network, t->theta, &t->data);
    t->four = batch_make(&arena, &t->network, 4);
    t->lanes = lanes_make(&arena, &t->network, &t->data);
    sgd_initialise(&t->sgd, t->seed);
    lanes_initialise(&t->lanes, t->seed);
    return t;
}

static double tiny_loss(void *what)
{
    return (double)sgd_loss(&((struct tiny *)what)->sgd, false);
}

static void tiny_small(void *what, size_t steps)
{
    struct tiny *t = what;
    struct small_data data = {0, t->data.feature, t->data.label, order};
    for (size_t left = steps * t->batch; left > 0; left -= data.rows) {
        data.rows = left < ORDER ? left : ORDER;
        small_epoch(&t->network, &table, t->theta, t->rate, t->batch,
                    &data);
    }
}

static void tiny_library(void *what, size_t steps)
{
    struct tiny *t = what;
    const struct sgd_options options = {.learning_rate = t->rate,
                                        .batch = t->batch};
    for (size_t i = 0; i < steps; i += 4 / t->batch)
        sgd_epoch(&t->sgd, &options);
}

static void tiny_batch(void *what, size_t steps)
{
    struct tiny *t = what;
    for (size_t i = 0; i < steps; i++)
        batch_step(&t->four, t->theta, t->rate, 4, t->data.feature,
                   t->data.label);
}

/* The same from many seeds: a step is one row for one of them */
static void seeds_small(void *what, size_t steps)
{
    struct tiny *t = what;
    for (size_t i = 0; i < steps; i += 4 * SEED_EPOCHS) {
        sgd_initialise(&t->sgd, t->seed++);
        tiny_small(t, 4 * SEED_EPOCHS);
    }
}

static void seeds_library(void *what, size_t steps)
{
    struct tiny *t = what;
    for (size_t i = 0; i < steps; i += 4 * SEED_EPOCHS) {
        sgd_initialise(&t->sgd, t->seed++);
        tiny_library(t, 4 * SEED_EPOCHS);
    }
}

static void seeds_lanes(void *what, size_t steps)
{
    struct tiny *t = what;
    for (size_t i = 0; i < steps; i += LANES * 4 * SEED_EPOCHS) {
        lanes_initialise(&t->lanes, t->seed += LANES);
        for (int epoch = 0; epoch < SEED_EPOCHS; epoch++)
            lanes_epoch(&t->lanes, t->rate, 1);
    }
}

static double lanes_mean(void *what)
{
    struct lanes_number loss = lanes_loss(&((struct tiny *)what)->lanes);
    double sum = 0;
    for (size_t lane = 0; lane < LANES; lane++)
        sum += (double)loss.lane[lane];
    return sum / (4 * LANES);
}

/* Wide networks */
struct wide {
    struct network network;
    struct batch batch;
    struct stepper stepper;
    struct trace trace;
    real *theta, *gradient;
    const real *input;
    size_t rows, at;
};

static real *aligned(size_t count)
{
    return aligned_alloc(64, (count * sizeof(real) + 63) / 64 * 64);
}

static struct wide *wide(size_t hidden, size_t rows, const real *input)
{
    const size_t width[] = {PIXELS, hidden, CLASSES};
    struct wide *w = calloc(1, sizeof *w);
    struct random random = {7};
    w->input = input, w->rows = rows;
    need(network_make(&arena, &w->network, 3, width, &activation_sigmoid,
                      true, &error));
    w->theta = aligned(w->network.parameters);
    w->gradient = aligned(w->network.parameters);
    for (size_t i = 0; i < w->network.parameters; i++)
        w->theta[i] =
            (real)(random_normal(&random) /
                   sqrt(i < w->network.layer[1].weights ? PIXELS
                                                        : (double)hidden));
    w->batch = batch_make(&arena, &w->network, JUDGED);
    w->stepper = stepper_make(&arena, &w->network, w->theta);
    w->trace = trace_make(&arena, &w->network);
    return w;
}

static double wide_loss(void *what)
{
    struct wide *w = what;
    batch_forward(&w->batch, w->theta, JUDGED, w->input);
    return (double)batch_loss(&w->batch, labels, 0) / JUDGED;
}

/* Where the next rows begin. */
static size_t next(struct wide *w, size_t rows)
{
    size_t at = w->at + rows > ROWS ? 0 : w->at;
    w->at = at + rows;
    return at;
}

static void wide_batch(void *what, size_t steps)
{
    struct wide *w = what;
    for (size_t i = 0; i < steps; i++) {
        size_t at = next(w, w->rows);
        batch_step(&w->batch, w->theta, (real).2, w->rows,
                   w->input + at * PIXELS, labels + at * CLASSES);
    }
}

static void wide_library(void *what, size_t steps)
{
    struct wide *w = what;
    size_t count = w->network.parameters;
    for (size_t i = 0; i < steps; i++) {
        size_t at = next(w, w->rows);
        memset(w->gradient, 0, count * sizeof(real));
        for (size_t row = at; row < at + w->rows; row++)
            backprop_sample(&w->network, w->theta,
                            w->input + row * PIXELS,
                            labels + row * CLASSES, &w->trace,
                            w->gradient);
        for (size_t k = 0; k < count; k++)
            w->theta[k] -= (real).2 / (real)w->rows * w->gradient[k];
    }
}

static void wide_single(void *what, size_t steps)
{
    struct wide *w = what;
    for (size_t i = 0; i < steps; i++) {
        size_t at = next(w, 1);
        stepper_step(&w->stepper, (real).05, w->input + at * PIXELS,
                     labels + at * CLASSES);
    }
}

static double single_loss(void *what)
{
    stepper_store(&((struct wide *)what)->stepper);
    return wide_loss(what);
}

static void answer_one(void *what, size_t steps)
{
    struct wide *w = what;
    for (size_t i = 0; i < steps; i++)
        stepper_answer(&w->stepper, w->input + next(w, 1) * PIXELS);
}

/* A thousand, by batches that stay in the cache. */
static void answer_many(void *what, size_t steps)
{
    enum { MANY = 1000, SOME = 64 };
    static real said[MANY * CLASSES];
    struct wide *w = what;
    for (size_t i = 0; i < steps; i++) {
        const real *input = w->input + next(w, MANY) * PIXELS;
        for (size_t at = 0; at < MANY; at += SOME) {
            size_t rows = MANY - at < SOME ? MANY - at : SOME;
            batch_forward(&w->batch, w->theta, rows, input + at * PIXELS);
            batch_answers(&w->batch, said + at * CLASSES);
        }
    }
}

int main(void)
{
    read_digits();
    sigmoid_table_make(&table);
    for (size_t i = 0; i < ORDER; i++)
        order[i] = i % 4;
    const real half = (real).5;
    const struct work work[] = {
        {"xor", tiny(2, 2, true, 1, half), tiny_small, tiny_loss},
        {"xor/library", tiny(2, 2, true, 1, half), tiny_library,
         tiny_loss},
        {"people", tiny(3, 4, false, 4, half), tiny_small, tiny_loss},
        {"people/library", tiny(3, 4, false, 4, half), tiny_library,
         tiny_loss},
        {"people/batch", tiny(3, 4, false, 4, half), tiny_batch,
         tiny_loss},
        {"seeds", tiny(2, 2, true, 1, 2), seeds_lanes, lanes_mean},
        {"seeds/one", tiny(2, 2, true, 1, 2), seeds_small, tiny_loss},
        {"seeds/library", tiny(2, 2, true, 1, 2), seeds_library,
         tiny_loss},
        {"digits32", wide(128, 32, pixels), wide_batch, wide_loss},
        {"digits32/library", wide(128, 32, pixels), wide_library,
         wide_loss},
        {"digits10", wide(30, 10, pixels), wide_batch, wide_loss},
        {"digits1", wide(128, 1, pixels), wide_single, single_loss},
        {"dense1", wide(128, 1, dense), wide_single, single_loss},
        {"answer1", wide(128, 1, pixels), answer_one, wide_loss},
        {"answer1000", wide(128, 1, pixels), answer_many, wide_loss}};
    return serve(matrix_path(), sizeof work / sizeof *work, work);
}
