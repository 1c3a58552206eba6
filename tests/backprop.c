/* Gradients, the check, and the gallery. */
#include "helpers.h"
#include "backprop.h"
#include "gallery.h"
#include "gradient_check.h"
#include "loss.h"
#include "random.h"

#include <math.h>

TestSuite(backprop, .timeout = 60);

struct subject {
    struct network network;
    struct trace trace;
    real theta[600], gradient[600], input[8], truth[8];
};

static real loss_of(void *context, const real theta[])
{
    struct subject *s = context;
    return loss_sse(
        network_outputs(&s->network), s->truth,
        network_forward(&s->network, theta, s->input, &s->trace));
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

/* A random network: 1 to 4 layers, widths 1 to 8, with and without bias. */
static void make_random(struct subject *s, uint64_t seed)
{
    struct random random = {seed};
    struct error error;
    size_t count = 2 + random_below(&random, 4), width[5];
    for (size_t i = 0; i < count; i++)
        width[i] = 1 + random_below(&random, 8);
    memset(s, 0, sizeof *s);
    cr_assert(network_make(&s->network, count, width,
                           activation_find("sigmoid"),
                           random_below(&random, 2), &error));
    cr_assert(trace_make(&s->trace, &s->network, &error));
    for (size_t i = 0; i < s->network.parameters; i++)
        s->theta[i] = random_normal(&random);
    for (size_t i = 0; i < 8; i++) {
        s->input[i] = 2 * random_normal(&random);
        s->truth[i] = random_uniform(&random);
    }
}

static void free_subject(struct subject *s)
{
    trace_free(&s->trace);
    network_free(&s->network);
}

CHECK(backprop, sixty_random_networks_pass_the_check)
{
    NEEDS_DOUBLE;
    static struct subject s;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        make_random(&s, seed);
        real returned = backprop_sample(&s.network, s.theta, s.input,
                                        s.truth, &s.trace, s.gradient);
        CLOSE(returned, loss_of(&s, s.theta), 0);
        real worst = worst_error(&s);
        cr_assert(worst < 1e-6, "seed %d: error %g", (int)seed,
                  (double)worst);
        free_subject(&s);
    }
}

CHECK(backprop, every_bug_is_caught_where_it_can_matter)
{
    NEEDS_DOUBLE;
    static struct subject s;
    int checked = 0;
    for (uint64_t seed = 1; seed <= 60; seed++)
        for (size_t b = 0; gallery_name(b) != NULL; b++) {
            const char *name = gallery_name(b);
            make_random(&s, seed);
            bool matters =
                (strcmp(name, "no-bias") != 0 || s.network.bias) &&
                (strcmp(name, "early-update") != 0 || s.network.layers > 1);
            gallery_sample(gallery_find(name), &s.network, s.theta, s.input,
                           s.truth, &s.trace, s.gradient);
            real worst = worst_error(&s);
            /* Not caught only where there is nothing to catch: the bug
               changes no derivative by more than the check can see. */
            static real honest[600];
            memset(honest, 0, sizeof honest);
            backprop_sample(&s.network, s.theta, s.input, s.truth, &s.trace,
                            honest);
            real change = 0;
            for (size_t i = 0; i < s.network.parameters; i++)
                change = fmax(change,
                              gradient_error(s.gradient[i], honest[i], 1));
            if (matters && change > 2e-6) {
                cr_assert(worst > 1e-6, "seed %d: %s passes with %g",
                          (int)seed, name, (double)worst);
                checked++;
            }
            if (!matters)
                EXACT(change, 0);
            free_subject(&s);
        }
    cr_assert(checked > 250, "only %d could matter", checked);
}

/* A bug is wrong in its own way, and right in all else. */
CHECK(backprop, bugs_are_what_they_say)
{
    static struct subject s;
    static real honest[600];
    for (uint64_t seed = 1; seed <= 20; seed++) {
        make_random(&s, seed);
        memset(honest, 0, sizeof honest);
        backprop_sample(&s.network, s.theta, s.input, s.truth, &s.trace,
                        honest);
        real loss = gallery_sample(gallery_find("sign"), &s.network, s.theta,
                                   s.input, s.truth, &s.trace, s.gradient);
        CLOSE(loss, loss_of(&s, s.theta), 0);
        for (size_t i = 0; i < s.network.parameters; i++)
            CLOSE(s.gradient[i], -honest[i], 1e-15);
        memset(s.gradient, 0, sizeof s.gradient);
        gallery_sample(gallery_find("no-bias"), &s.network, s.theta, s.input,
                       s.truth, &s.trace, s.gradient);
        for (size_t l = 0; l < s.network.layers; l++) {
            const struct layer *layer = &s.network.layer[l];
            for (size_t i = layer->weights; i < layer->biases; i++)
                CLOSE(s.gradient[i], honest[i], 1e-15);
            for (size_t i = 0; s.network.bias && i < layer->width; i++)
                cr_assert(fabs(s.gradient[layer->biases + i]) <= 0);
        }
        memset(s.gradient, 0, sizeof s.gradient);
        gallery_sample(gallery_find("early-update"), &s.network, s.theta,
                       s.input, s.truth, &s.trace, s.gradient);
        const struct layer *last = &s.network.layer[s.network.layers - 1];
        for (size_t i = last->weights; i < s.network.parameters; i++)
            CLOSE(s.gradient[i], honest[i], 1e-15);
        free_subject(&s);
    }
}

/* dL/dw1 of the worked example, from a separate derivation. */
CHECK(backprop, worked_example)
{
    static struct subject s;
    struct error error;
    const size_t width[] = {2, 2, 1};
    const real ones[] = {1, 1, 1, 1, 0, 0, 1, 1, 0};
    cr_assert(network_make(&s.network, 3, width, activation_find("sigmoid"),
                           true, &error));
    cr_assert(trace_make(&s.trace, &s.network, &error));
    memcpy(s.theta, ones, sizeof ones);
    s.input[0] = -2, s.input[1] = -1, s.truth[0] = 1;
    backprop_sample(&s.network, s.theta, s.input, s.truth, &s.trace,
                    s.gradient);
    double h = 1 / (1 + exp(3.0)), y = 1 / (1 + exp(-2 * h));
    double delta = -2 * (1 - y) * y * (1 - y), below = delta * h * (1 - h);
    const double want[] = {-2 * below, -below,    -2 * below, -below, below,
                           below,      delta * h, delta * h,  delta};
    for (int i = 0; i < 9; i++)
        CLOSE(s.gradient[i], want[i], 1e-16);
    CLOSE(s.gradient[0], 0.02147, 5e-6);
    free_subject(&s);
}

CHECK(backprop, gradients_add_up)
{
    static struct subject s;
    static real once[600];
    make_random(&s, 5);
    backprop_sample(&s.network, s.theta, s.input, s.truth, &s.trace,
                    s.gradient);
    memcpy(once, s.gradient, sizeof once);
    backprop_sample(&s.network, s.theta, s.input, s.truth, &s.trace,
                    s.gradient);
    for (size_t i = 0; i < s.network.parameters; i++)
        EXACT(s.gradient[i], 2 * once[i]);
    free_subject(&s);
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
    cr_assert_null(gallery_find("nothing"));
}
