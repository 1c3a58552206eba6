/* Gradients, the check, and the gallery. */
#include "backprop.h"
#include "gallery.h"
#include "gradient_check.h"
#include "helpers.h"
#include "loss.h"
#include "name.h"
#include "names.h"
#include "random.h"

#include <math.h>

TestSuite(backprop, .timeout = HANGS);

struct subject {
    struct network network;
    struct trace trace;
    size_t loss; /* which of the three */
    real theta[600], gradient[600], input[8], truth[8];
};

typedef real measure(size_t, const real[], const real[]);
static measure *const losses[] = {loss_sse, loss_mse, loss_half_sse};

static real loss_of(void *context, const real theta[])
{
    struct subject *s = context;
    return losses[s->loss](
        network_outputs(&s->network), s->truth,
        network_forward(&s->network, theta, s->input, &s->trace));
}

/* The gradient of that loss, by backprop. */
static void find_gradient(struct subject *s)
{
    size_t outputs = network_outputs(&s->network);
    const real factor[] = {1, 1 / (real)outputs, (real)0.5};
    const real *output =
        network_forward(&s->network, s->theta, s->input, &s->trace);
    real *slope = s->trace.slope + s->network.neurons - outputs;
    for (size_t i = 0; i < outputs; i++)
        slope[i] = factor[s->loss] * loss_slope(s->truth[i], output[i]);
    memset(s->gradient, 0, sizeof s->gradient);
    backprop(&s->network, s->theta, &s->trace, s->gradient);
}

static real worst_error(struct subject *s)
{
    real worst = 0;
    for (size_t i = 0; i < s->network.parameters; i++)
        worst = fmax(worst,
                     gradient_error(s->gradient[i],
                                    gradient_measured(loss_of, s, s->theta,
                                                      i, gradient_step()),
                                    1));
    return worst;
}

/* A random network: 1 to 4 layers, widths 1 to 8, with and without bias.
 */
static void make_random(struct subject *s, uint64_t seed,
                        const char *activation)
{
    struct random random = {seed};
    struct error error;
    size_t count = 2 + random_below(&random, 4), width[5];
    for (size_t i = 0; i < count; i++)
        width[i] = 1 + random_below(&random, 8);
    memset(s, 0, sizeof *s);
    cr_assert(network_make(&arena, &s->network, count, width,
                           name_find(names_activations, activation),
                           random_below(&random, 2), &error));
    s->trace = trace_make(&arena, &s->network);
    for (size_t i = 0; i < s->network.parameters; i++)
        s->theta[i] = random_normal(&random);
    for (size_t i = 0; i < 8; i++) {
        s->input[i] = 2 * random_normal(&random);
        s->truth[i] = random_uniform(&random);
    }
}

CHECK(backprop, sixty_random_networks_pass_the_check)
{
    NEEDS_DOUBLE;
    static struct subject s;
    static const char *const activation[] = {"sigmoid", "step"};
    real worst[2] = {0};
    for (uint64_t seed = 1; seed <= 60; seed++)
        for (size_t a = 0; a < 2; a++)
            for (size_t loss = 0; loss < 3; loss++) {
                make_random(&s, seed, activation[a]);
                s.loss = loss;
                find_gradient(&s);
                real error = worst_error(&s);
                cr_assert(error < 1e-6, "seed %d, %s: error %g", (int)seed,
                          activation[a], (double)error);
                worst[a] = fmax(worst[a], error);
                if (a == 0 && loss == 0)
                    record("gradients.csv", "%d,right,0,%g\n", (int)seed,
                           (double)error);
            }
    EXACT(worst[1], 0); /* a step has no slope, and none is measured */
    record("test.txt", "gradient_networks = 60\n");
    record("test.txt", "gradient_worst = %.1e\n", (double)worst[0]);
}

/* What the chapter calls, against the same by hand. */
CHECK(backprop, a_sample_is_the_squared_error_and_its_gradient)
{
    static struct subject s;
    static real whole[600];
    for (uint64_t seed = 1; seed <= 60; seed++) {
        make_random(&s, seed, "sigmoid");
        real returned = backprop_sample(&s.network, s.theta, s.input,
                                        s.truth, &s.trace, s.gradient);
        CLOSE(returned, loss_of(&s, s.theta), 0);
        memcpy(whole, s.gradient, sizeof whole);
        find_gradient(&s);
        for (size_t i = 0; i < s.network.parameters; i++)
            EXACT(s.gradient[i], whole[i]);
    }
}

CHECK(backprop, every_bug_is_caught_where_it_can_matter)
{
    NEEDS_DOUBLE;
    static struct subject s;
    int checked = 0;
    for (uint64_t seed = 1; seed <= 60; seed++)
        for (size_t b = 1; names_bugs[b] != NULL; b++) { /* 0: none */
            const char *name = *(const char *const *)names_bugs[b];
            make_random(&s, seed, "sigmoid");
            bool matters =
                (strcmp(name, "no-bias") != 0 || s.network.bias) &&
                (strcmp(name, "early-update") != 0 ||
                 s.network.layers > 1);
            gallery_sample(names_bugs[b], &s.network, s.theta, s.input,
                           s.truth, &s.trace, s.gradient);
            real worst = worst_error(&s);
            /* Not caught only where there is nothing to catch: the bug
               changes no derivative by more than the check can see. */
            static real honest[600];
            memset(honest, 0, sizeof honest);
            backprop_sample(&s.network, s.theta, s.input, s.truth,
                            &s.trace, honest);
            real change = 0;
            for (size_t i = 0; i < s.network.parameters; i++)
                change = fmax(change,
                              gradient_error(s.gradient[i], honest[i], 1));
            if (matters)
                record("gradients.csv", "%d,%s,%g,%g\n", (int)seed, name,
                       (double)change, (double)worst);
            if (matters && change > 2e-6) {
                cr_assert(worst > 1e-6, "seed %d: %s passes with %g",
                          (int)seed, name, (double)worst);
                checked++;
            }
            if (!matters)
                EXACT(change, 0);
        }
    cr_assert(checked > 250, "only %d could matter", checked);
    record("test.txt", "bugs_caught = %d\n", checked);
}

/* A bug is wrong in its own way, and right in all else. */
CHECK(backprop, bugs_are_what_they_say)
{
    static struct subject s;
    static real honest[600];
    for (uint64_t seed = 1; seed <= 20; seed++) {
        make_random(&s, seed, "sigmoid");
        memset(honest, 0, sizeof honest);
        backprop_sample(&s.network, s.theta, s.input, s.truth, &s.trace,
                        honest);
        real loss = gallery_sample(&bug_sign, &s.network, s.theta,
                                   s.input, s.truth, &s.trace, s.gradient);
        CLOSE(loss, loss_of(&s, s.theta), 0);
        for (size_t i = 0; i < s.network.parameters; i++)
            CLOSE(s.gradient[i], -honest[i], 1e-15);
        memset(s.gradient, 0, sizeof s.gradient);
        gallery_sample(&bug_no_bias, &s.network, s.theta, s.input,
                       s.truth, &s.trace, s.gradient);
        for (size_t l = 0; l < s.network.layers; l++) {
            const struct layer *layer = &s.network.layer[l];
            for (size_t i = layer->weights; i < layer->biases; i++)
                CLOSE(s.gradient[i], honest[i], 1e-15);
            for (size_t i = 0; s.network.bias && i < layer->width; i++)
                cr_assert(fabs(s.gradient[layer->biases + i]) <= 0);
        }
        memset(s.gradient, 0, sizeof s.gradient);
        gallery_sample(&bug_early_update, &s.network, s.theta,
                       s.input, s.truth, &s.trace, s.gradient);
        const struct layer *last = &s.network.layer[s.network.layers - 1];
        for (size_t i = last->weights; i < s.network.parameters; i++)
            CLOSE(s.gradient[i], honest[i], 1e-15);
    }
}

/* Each bug once more, by hand, on a chain of two neurons: input x,
   weights w and v, no biases, output o, truth y. */
CHECK(backprop, bugs_by_hand)
{
    static struct subject s;
    struct error error;
    const size_t width[] = {1, 1, 1};
    const double x = 0.7, w = -0.9, v = 1.3, y = 1;
    const double h = 1 / (1 + exp(-w * x)), o = 1 / (1 + exp(-v * h));
    const double up = -2 * (y - o), slope = o * (1 - o), low = h * (1 - h);
    const double oo = 1 / (1 + exp(-o)), hh = 1 / (1 + exp(-h));
    const double t = v * h, u = w * x, d = up * slope;
    const struct {
        const char *name;
        double by_w, by_v;
    } want[] = {
        {"sign", -d * v * low * x, -d * h},
        {"lost-square", -slope * v * low * x, -slope * h},
        {"slope-of-total", up * t * (1 - t) * v * u * (1 - u) * x,
         up * t * (1 - t) * h},
        {"slope-of-activation", up * oo * (1 - oo) * v * hh * (1 - hh) * x,
         up * oo * (1 - oo) * h},
        {"missing-slope", up * v * low * x, up * h},
        {"early-update", d * (v - 0.1 * d * h) * low * x, d * h},
    };
    cr_assert(network_make(&arena, &s.network, 3, width,
                           &activation_sigmoid, false, &error));
    s.trace = trace_make(&arena, &s.network);
    s.input[0] = (real)x, s.truth[0] = (real)y;
    s.theta[0] = (real)w, s.theta[1] = (real)v;
    for (size_t i = 0; i < sizeof want / sizeof *want; i++) {
        s.gradient[0] = s.gradient[1] = 0;
        gallery_sample(name_find(names_bugs, want[i].name), &s.network,
                       s.theta, s.input, s.truth, &s.trace, s.gradient);
        CLOSE(s.gradient[0], want[i].by_w, 1e-15);
        CLOSE(s.gradient[1], want[i].by_v, 1e-15);
    }
}

/* dL/dw1 of the worked example, from a separate derivation. */
CHECK(backprop, worked_example)
{
    static struct subject s;
    struct error error;
    const size_t width[] = {2, 2, 1};
    const real ones[] = {1, 1, 1, 1, 0, 0, 1, 1, 0};
    cr_assert(network_make(&arena, &s.network, 3, width,
                           &activation_sigmoid, true, &error));
    s.trace = trace_make(&arena, &s.network);
    memcpy(s.theta, ones, sizeof ones);
    s.input[0] = -2, s.input[1] = -1, s.truth[0] = 1;
    backprop_sample(&s.network, s.theta, s.input, s.truth, &s.trace,
                    s.gradient);
    double h = 1 / (1 + exp(3.0)), y = 1 / (1 + exp(-2 * h));
    double delta = -2 * (1 - y) * y * (1 - y), below = delta * h * (1 - h);
    const double want[] = {-2 * below, -below,    -2 * below,
                           -below,     below,     below,
                           delta * h,  delta * h, delta};
    for (int i = 0; i < 9; i++)
        CLOSE(s.gradient[i], want[i], 1e-16);
    CLOSE(s.gradient[0], 0.02147, 5e-6);
}

CHECK(backprop, gradients_add_up)
{
    static struct subject s;
    static real once[600];
    make_random(&s, 5, "sigmoid");
    backprop_sample(&s.network, s.theta, s.input, s.truth, &s.trace,
                    s.gradient);
    memcpy(once, s.gradient, sizeof once);
    backprop_sample(&s.network, s.theta, s.input, s.truth, &s.trace,
                    s.gradient);
    for (size_t i = 0; i < s.network.parameters; i++)
        EXACT(s.gradient[i], 2 * once[i]);
}

static real cube(void *context, const real theta[])
{
    (void)context;
    return theta[0] * theta[0] * theta[0];
}

CHECK(backprop, the_measurement_itself)
{
    NEEDS_DOUBLE;
    real theta[] = {2};
    CLOSE(gradient_measured(cube, NULL, theta, 0, 1e-5), 12, 1e-8);
    EXACT(theta[0], 2);
    EXACT(gradient_error(1, 1, 0), 0);
    EXACT(gradient_error(1, -1, 0), 2);
    EXACT(gradient_error(0, 0, 0), 0);
    CLOSE(gradient_error(100, 101, 0), 1.0 / 101, 1e-15);
    CLOSE(gradient_error(1e-9, 2e-9, 0), 1e-5, 1e-20);
    CLOSE(gradient_error(1e-9, 2e-9, 100), 1e-7, 1e-20);
    cr_assert_null(name_find(names_bugs, "nothing"));
}
