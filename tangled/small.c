#include "small.h"

#include "processor.h"

#include <assert.h>

/* Describe a small network by its shape alone */
/* Where the code gives constants for it, the loops below unroll and
   theta lives in registers: therefore they are all inlined. */
struct shape {
    size_t inputs, hidden, outputs;
    bool bias;
};

INLINE size_t layer_parameters(size_t inputs, size_t width, bool bias)
{
    return width * (inputs + (bias ? 1 : 0));
}

/* Let a small layer decide */
INLINE void forward(size_t inputs, size_t width, bool bias,
                    const struct sigmoid_table *table,
                    const real *theta, const real *from, real *to)
{
    for (size_t i = 0; i < width; i++) {
        real total = bias ? theta[width * inputs + i] : 0;
        for (size_t k = 0; k < inputs; k++)
            total += theta[i * inputs + k] * from[k];
        to[i] = (real)sigmoid_look_up(table, (double)total);
    }
}

/* Add the products of a small layer's deltas and inputs */
INLINE void add_layer(size_t inputs, size_t width, bool bias,
                      const real *delta, const real *from, real *theta)
{
    for (size_t i = 0; i < width; i++) {
        for (size_t k = 0; k < inputs; k++)
            theta[i * inputs + k] += delta[i] * from[k];
        if (bias)
            theta[width * inputs + i] += delta[i];
    }
}

/* Add the step that one sample asks for */
/* In the products, what is known last comes last. */
INLINE void add_sample(struct shape n,
                       const struct sigmoid_table *table,
                       const real *theta, real *next, real factor,
                       const real *input, const real *truth)
{
    real h[SMALL_MOST], y[SMALL_MOST], dh[SMALL_MOST], dy[SMALL_MOST];
    size_t second = layer_parameters(n.inputs, n.hidden, n.bias);
    forward(n.inputs, n.hidden, n.bias, table, theta, input, h);
    forward(n.hidden, n.outputs, n.bias, table, theta + second, h, y);
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

/* Go over the rows of a small network */
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

/* Choose the code for a shape */
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
    const struct shape xor = {2, 2, 1, true};
    const struct shape people = {3, 4, 1, false};
    if (same(n, xor) && batch == 1)
        train(xor, table, theta, rate, 1, data);
    else if (same(n, people) && batch > 1)
        train(people, table, theta, rate, batch, data);
    else
        train(n, table, theta, rate, batch, data);
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
    small_train(n, table, theta, rate, batch, data);
}
