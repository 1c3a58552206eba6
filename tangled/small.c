/* A whole step of a small network, row by row.
   Chapter 9, Small networks, fast. Made from book/09-small-networks.nw:
   change it there. */
#include "small.h"

#include "exponential.h"
#include "processor.h"

#include <assert.h>

/* Where the code gives constants for it, the loops below unroll and
   theta lives in registers: therefore they are all inlined. */
struct shape {
    size_t inputs, hidden, outputs;
    bool bias;
};

/* Count the parameters of a small layer */
INLINE size_t layer_parameters(size_t inputs, size_t width, bool bias)
{
    return width * (inputs + (bias ? 1 : 0));
}

/* Let a small layer decide */
INLINE void forward(size_t inputs, size_t width, bool bias,
                    const struct sigmoid_table *table,
                    const real *theta, const real *from, real *to)
{
    /* theta: width x inputs, and biases; from: inputs; to: width */
    for (size_t i = 0; i < width; i++) {
        real total = bias ? theta[width * inputs + i] : 0;
        for (size_t k = 0; k < inputs; k++)
            total += theta[i * inputs + k] * from[k];
        to[i] = (real)sigmoid_look_up(table, (double)total);
    }
}

/* Add products of a layer's deltas and inputs */
INLINE void add_layer(size_t inputs, size_t width, bool bias,
                      const real *delta, const real *from, real *theta)
{
    /* delta: width; from: inputs; theta: width x inputs, and biases */
    for (size_t i = 0; i < width; i++) {
        for (size_t k = 0; k < inputs; k++)
            theta[i * inputs + k] += delta[i] * from[k];
        if (bias)
            theta[width * inputs + i] += delta[i];
    }
}

/* Add the step that one sample asks for */
INLINE void add_sample(struct shape n,
                       const struct sigmoid_table *table,
                       const real *theta, real *next, real factor,
                       const real *input, const real *truth)
{
    real h[SMALL_MOST], y[SMALL_MOST], dh[SMALL_MOST], dy[SMALL_MOST];
    size_t second = layer_parameters(n.inputs, n.hidden, n.bias);
    forward(n.inputs, n.hidden, n.bias, table, theta, input, h);
    forward(n.hidden, n.outputs, n.bias, table, theta + second, h, y);
    /* Compute the deltas with what is late last */
    for (size_t i = 0; i < n.outputs; i++)
        dy[i] = y[i] * (1 - y[i]) * (factor * (truth[i] - y[i]));
    for (size_t j = 0; j < n.hidden; j++) {
        dh[j] = 0;
        for (size_t i = 0; i < n.outputs; i++)
            dh[j] += h[j] * (1 - h[j]) *
                     theta[second + i * n.hidden + j] * dy[i];
    }
    add_layer(n.hidden, n.outputs, n.bias, dy, h, next + second);
    add_layer(n.inputs, n.hidden, n.bias, dh, input, next);
}

enum { ROWS = 4 };

/* Go forward with four rows side by side */
INLINE void forward_rows(size_t inputs, size_t width, bool bias,
                         const real *theta, const real *from, real *to)
{
    /* theta: width rows of inputs; from: inputs x ROWS; to: width x
       ROWS */
    for (size_t i = 0; i < width; i++) {
        /* Sum a neuron's totals for four rows */
        for (size_t s = 0; s < ROWS; s++)
            to[i * ROWS + s] = bias ? theta[width * inputs + i] : 0;
        for (size_t k = 0; k < inputs; k++)
            for (size_t s = 0; s < ROWS; s++)
                to[i * ROWS + s] +=
                    theta[i * inputs + k] * from[k * ROWS + s];
    }
    for (size_t i = 0; i < width * ROWS; i++)
        to[i] = sigmoid_quick(to[i]);
}

INLINE real add_up(const real *row)
{
    return (row[0] + row[1]) + (row[2] + row[3]);
}

/* Add a layer's products for four rows */
INLINE void add_rows(size_t inputs, size_t width, bool bias,
                     const real *delta, const real *from, real *theta)
{
    /* delta: width x ROWS; from: inputs x ROWS */
    for (size_t i = 0; i < width; i++) {
        for (size_t k = 0; k < inputs; k++) {
            real product[ROWS];
            for (size_t s = 0; s < ROWS; s++)
                product[s] = delta[i * ROWS + s] * from[k * ROWS + s];
            theta[i * inputs + k] += add_up(product);
        }
        if (bias)
            theta[width * inputs + i] += add_up(delta + i * ROWS);
    }
}

/* Go there and back with four rows */
INLINE void add_four(struct shape n, real *theta, real factor,
                     const real *x, const real *truth)
{
    /* x: inputs x ROWS; truth: outputs x ROWS */
    enum { MOST = SMALL_MOST * ROWS };
    real h[MOST], y[MOST], dh[MOST], dy[MOST];
    size_t second = layer_parameters(n.inputs, n.hidden, n.bias);
    forward_rows(n.inputs, n.hidden, n.bias, theta, x, h);
    forward_rows(n.hidden, n.outputs, n.bias, theta + second, h, y);
    for (size_t i = 0; i < n.outputs * ROWS; i++)
        dy[i] = y[i] * (1 - y[i]) * (factor * (truth[i] - y[i]));
    /* Compute four deltas of each hidden neuron */
    for (size_t j = 0; j < n.hidden; j++)
        for (size_t s = 0; s < ROWS; s++) {
            real a = h[j * ROWS + s], slope = a * (1 - a);
            dh[j * ROWS + s] = slope * theta[second + j] * dy[s];
            for (size_t i = 1; i < n.outputs; i++)
                dh[j * ROWS + s] += slope *
                                    theta[second + i * n.hidden + j] *
                                    dy[i * ROWS + s];
        }
    add_rows(n.hidden, n.outputs, n.bias, dy, h, theta + second);
    add_rows(n.inputs, n.hidden, n.bias, dh, x, theta);
}

/* Copy some parameters */
INLINE void copy(size_t count, const real *from, real *to)
{
    for (size_t i = 0; i < count; i++)
        to[i] = from[i];
}

/* Train on batches of a small network */
INLINE void train(struct shape n, const struct sigmoid_table *table,
                  real *theta, real rate, size_t batch,
                  const struct small_data *data)
{
    real own[SMALL_MOST], next[SMALL_MOST];
    size_t count = layer_parameters(n.inputs, n.hidden, n.bias) +
                   layer_parameters(n.hidden, n.outputs, n.bias);
    copy(count, theta, own);
    for (size_t i = 0, end; i < data->rows; i = end) {
        end = data->rows - i < batch ? data->rows : i + batch;
        /* Step on the rows from i to end */
        real factor = 2 * rate / (real)(end - i);
        copy(batch == 1 ? 0 : count, own, next);
        for (size_t s = i; s < end; s++) {
            size_t row = data->order[s];
            add_sample(n, table, own, batch == 1 ? own : next, factor,
                       data->input + row * n.inputs,
                       data->truth + row * n.outputs);
        }
        copy(batch == 1 ? 0 : count, next, own);
    }
    copy(count, own, theta);
}

INLINE bool same(struct shape a, struct shape b)
{
    return a.inputs == b.inputs && a.hidden == b.hidden &&
           a.outputs == b.outputs && a.bias == b.bias;
}

FOR_EACH_PROCESSOR
static void small_train(struct shape n,
                        const struct sigmoid_table *table, real *theta,
                        real rate, size_t batch,
                        const struct small_data *data)
{
    const struct shape people = {2, 2, 1, true};
    const struct shape xor = {3, 4, 1, false};
    if (same(n, people) && batch == 1)
        train(people, table, theta, rate, 1, data);
    else if (same(n, xor) && batch > 1)
        train(xor, table, theta, rate, batch, data);
    else
        train(n, table, theta, rate, batch, data);
}

/* Take a step on four rows */
INLINE void take_four(struct shape n, real *theta, real factor,
                      const struct small_data *data, const size_t *row)
{
    real x[SMALL_MOST * ROWS], truth[SMALL_MOST * ROWS];
    for (size_t s = 0; s < ROWS; s++) {
        for (size_t k = 0; k < n.inputs; k++)
            x[k * ROWS + s] = data->input[row[s] * n.inputs + k];
        for (size_t k = 0; k < n.outputs; k++)
            truth[k * ROWS + s] = data->truth[row[s] * n.outputs + k];
    }
    add_four(n, theta, factor, x, truth);
}

FOR_SHORT_VECTORS
static void small_four(struct shape n, real *theta, real factor,
                       const struct small_data *data,
                       const size_t *row)
{
    const struct shape xor = {3, 4, 1, false};
    if (same(n, xor))
        take_four(xor, theta, factor, data, row);
    else
        take_four(n, theta, factor, data, row);
}

/* Train a small network for an epoch */
void small_epoch(const struct network *network,
                 const struct sigmoid_table *table, real theta[],
                 real rate, size_t batch,
                 const struct small_data *data)
{
    const struct layer *layer = network->layer;
    assert(network->layers == 2);
    assert(network->parameters <= SMALL_MOST);
    struct shape n = {layer[0].inputs, layer[0].width, layer[1].width,
                      network->bias};
    if (batch != ROWS || data->rows % ROWS != 0)
        small_train(n, table, theta, rate, batch, data);
    else
        /* Go over the rows by fours */
        for (size_t i = 0; i < data->rows; i += ROWS)
            small_four(n, theta, 2 * rate / ROWS, data,
                       data->order + i);
}
