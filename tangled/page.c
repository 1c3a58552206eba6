/* The C of the chapters, as the live figures call it.
   Workshop J, The C in the page. Made from book/95-page.nw: change it
   there. */
#include "page.h"

#include "backprop.h"
#include "cross_entropy.h"
#include "dataset.h"
#include "line.h"
#include "neuron.h"
#include "optimiser.h"
#include "sgd.h"
#include "sigmoid.h"
#include "softmax.h"
#include "valley.h"

#include <math.h>

/* Keep the state of a page */
static struct {
    struct arena arena;
    real numbers[PAGE_NUMBERS];
    struct dataset data;
    struct network network;
    real *theta;
    struct sgd sgd;
    real shift[2], scale[2];
} here;

/* Share the array */
real *page_numbers(void)
{
    return here.numbers;
}

/* Answer for one neuron */
real page_neuron(int inputs, real bias)
{
    real total = neuron_total((size_t)inputs, here.numbers, bias,
                              here.numbers + inputs);
    real weight = here.numbers[0];
    here.numbers[0] = step(total);
    here.numbers[1] = sigmoid(total);
    here.numbers[2] = sigmoid_slope(total);
    here.numbers[3] = sigmoid_slope(total) * weight;
    return total;
}

/* Answer for a line */
real page_line(int count, real slope, real intercept)
{
    const real *x = here.numbers, *y = here.numbers + count;
    struct line line = {slope, intercept};
    struct line gradient = line_gradient(line, (size_t)count, x, y);
    here.numbers[2 * count] = gradient.slope;
    here.numbers[2 * count + 1] = gradient.intercept;
    return line_mse(line, (size_t)count, x, y);
}

/* Fit a line on a page */
real page_line_fit(int count)
{
    const real *x = here.numbers, *y = here.numbers + count;
    struct line line = line_fit((size_t)count, x, y);
    here.numbers[2 * count] = line.slope;
    here.numbers[2 * count + 1] = line.intercept;
    return line_mse(line, (size_t)count, x, y);
}

/* Standardise the x of a page */
void page_line_scale(int count)
{
    struct dataset table = {.rows = (size_t)count, .features = 1,
                            .feature = here.numbers,
                            .label = here.numbers + count};
    real mean = dataset_mean(&table, 0);
    real deviation = dataset_deviation(&table, 0);
    dataset_scale(&table, &mean, &deviation);
    here.numbers[2 * count] = mean;
    here.numbers[2 * count + 1] = deviation;
}

/* Step down from a line */
void page_line_step(int count, real slope, real intercept,
                    real learning_rate)
{
    page_line(count, slope, intercept);
    real *gradient = here.numbers + 2 * count;
    gradient[0] = slope - learning_rate * gradient[0];
    gradient[1] = intercept - learning_rate * gradient[1];
}

/* Turn a line back */
void page_line_raw(int count, real slope, real intercept, real mean,
                   real deviation)
{
    here.numbers[2 * count] = slope / deviation;
    here.numbers[2 * count + 1] = intercept - slope * mean / deviation;
}

/* Map the losses of lines */
void page_line_landscape(int count, real s1, real s2, real t1, real t2)
{
    const real *x = here.numbers, *y = here.numbers + count;
    for (int j = 0; j <= 40; j++)
        for (int i = 0; i <= 40; i++) {
            struct line line = {s1 + (s2 - s1) * (real)i / 40,
                                t1 + (t2 - t1) * (real)j / 40};
            here.numbers[2 * count + 41 * j + i] =
                line_mse(line, (size_t)count, x, y);
        }
}

/* Keep the rows of a page */
static void keep_rows(size_t inputs, size_t rows)
{
    const size_t size = sizeof(real);
    here.data = (struct dataset){
        .rows = rows, .features = inputs,
        .feature = arena_zeros(&here.arena, rows, inputs * size),
        .label = arena_zeros(&here.arena, rows, size)};
    for (size_t row = 0; row < rows; row++) {
        const real *from = here.numbers + row * (inputs + 1);
        for (size_t i = 0; i < inputs; i++)
            here.data.feature[row * inputs + i] = from[i];
        here.data.label[row] = from[inputs];
    }
}

/* Scale the rows of a page */
static void scale_rows(int how)
{
    static const real usual[] = {135, 66};
    for (size_t i = 0; i < 2; i++) {
        here.shift[i] = how == 0   ? 0
                        : how == 1 ? usual[i]
                                   : dataset_mean(&here.data, i);
        here.scale[i] =
            how == 2 ? dataset_deviation(&here.data, i) : 1;
    }
    dataset_scale(&here.data, here.shift, here.scale);
}

/* Open a network on a page */
int page_open(int inputs, int hidden, int bias, int rows, int how)
{
    struct error error;
    size_t width[] = {(size_t)inputs, (size_t)hidden, 1};
    arena_free(&here.arena);
    keep_rows(width[0], (size_t)rows);
    network_make(&here.arena, &here.network, 3, width,
                 &activation_sigmoid, bias != 0, &error);
    here.theta = arena_zeros(&here.arena, here.network.parameters,
                             sizeof(real));
    here.sgd = sgd_make(&here.arena, &here.network, here.theta,
                        &here.data);
    if (inputs == 2)
        scale_rows(how);
    return (int)here.network.parameters;
}

/* Share the parameters */
real *page_theta(void)
{
    return here.theta;
}

/* Scale the inputs of a page */
static void scale_inputs(real input[])
{
    for (size_t i = 0; network_inputs(&here.network) == 2 && i < 2;
         i++)
        input[i] = (input[i] - here.shift[i]) / here.scale[i];
}

/* Answer for a network */
real page_forward(void)
{
    scale_inputs(here.numbers);
    const real *output = network_forward(
        &here.network, here.theta, here.numbers, &here.sgd.trace);
    real answer = *output;
    for (size_t i = 0; i < here.network.neurons; i++)
        here.numbers[i] = here.sgd.trace.activated[i];
    return answer;
}

/* Draw the parameters of a page */
void page_seed(int seed)
{
    sgd_initialise(&here.sgd, (uint64_t)seed);
}

real page_train(int epochs, real learning_rate, int batch,
                int shuffled, int sum)
{
    struct sgd_options options = {.learning_rate = learning_rate,
                                  .batch = (size_t)batch,
                                  .shuffled = shuffled != 0,
                                  .sum = sum != 0};
    for (int epoch = 0; epoch < epochs; epoch++)
        sgd_epoch(&here.sgd, &options);
    return sgd_loss(&here.sgd, sum != 0);
}

int page_wrong(void)
{
    return (int)sgd_wrong(&here.sgd);
}

/* Take the gradient on a page */
real page_gradient(void)
{
    size_t rows = here.data.rows, n = here.network.parameters;
    real loss = 0;
    for (size_t i = 0; i < n; i++)
        here.numbers[i] = 0;
    for (size_t row = 0; row < rows; row++)
        loss += backprop_sample(
            &here.network, here.theta,
            here.data.feature + row * here.data.features,
            &here.data.label[row], &here.sgd.trace, here.numbers);
    for (size_t i = 0; i < n; i++)
        here.numbers[i] /= (real)rows;
    return loss / (real)rows;
}

/* Step down on a page */
void page_step(int i, real learning_rate)
{
    page_gradient();
    for (int k = 0; k < (int)here.network.parameters; k++)
        if (i < 0 || i == k)
            here.theta[k] -= learning_rate * here.numbers[k];
}

/* Slice the loss on a page */
void page_slice(int i, real from, real to, int count)
{
    real kept = here.theta[i];
    for (int k = 0; k < count; k++) {
        real part = (real)k / (real)(count - 1);
        here.theta[i] = from + (to - from) * part;
        here.numbers[k] = sgd_loss(&here.sgd, false);
    }
    here.theta[i] = kept;
}

/* Map what a network answers */
void page_map(real x1, real x2, real y1, real y2)
{
    for (int j = 0; j <= 100; j++)
        for (int i = 0; i <= 100; i++) {
            real input[] = {x1 + (x2 - x1) * (real)i / 100,
                            y1 + (y2 - y1) * (real)j / 100};
            scale_inputs(input);
            here.numbers[j * 101 + i] =
                *network_forward(&here.network, here.theta, input,
                                 &here.sgd.trace);
        }
}

/* Walk down a valley on a page */
real page_valley(int rule, real learning_rate, int steps)
{
    static const struct rule *const rules[] = {
        &rule_sgd, &rule_momentum, &rule_adam};
    struct arena arena = {0};
    struct optimiser optimiser =
        optimiser_make(&arena, rules[rule], 2, learning_rate);
    real at[2] = {-10, 1}, gradient[2];
    for (int step = 0; step <= steps; step++) {
        here.numbers[2 * step] = at[0];
        here.numbers[2 * step + 1] = at[1];
        valley_gradient(at, gradient);
        if (step < steps)
            optimiser_step(&optimiser, at, gradient);
    }
    arena_free(&arena);
    return valley_loss(at);
}

/* Map a valley on a page */
void page_valley_map(void)
{
    const real corner[] = {-11, (real)1.7};
    real most = valley_loss(corner);
    for (int j = 0; j <= 100; j++)
        for (int i = 0; i <= 100; i++) {
            const real at[] = {-11 + 17 * (real)i / 100,
                               (real)-1.7 + (real)3.4 * (real)j / 100};
            here.numbers[101 * j + i] =
                (real)sqrt((double)(valley_loss(at) / most));
        }
}

/* Share among totals on a page */
real page_shares(int count, int truth)
{
    size_t classes = (size_t)count;
    real *total = here.numbers, *slope = total + classes;
    real loss = cross_entropy_loss(classes, total, (size_t)truth);
    activation_softmax.apply(classes, total, total);
    cross_entropy_slope(classes, total, (size_t)truth, slope);
    return loss;
}
