/* Networks and their forward pass. */
#include "helpers.h"
#include "name.h"
#include "names.h"
#include "network.h"

#include <math.h>

TestSuite(network, .timeout = HANGS);

static const struct activation *sigmoids(void)
{
    return &activation_sigmoid;
}

CHECK(network, activations_by_name)
{
    cr_assert_null(name_find(names_activations, "sigmoi"));
    cr_assert_null(name_find(names_activations, ""));
    cr_assert_str_eq(activation_step.name, "step");
    cr_assert_str_eq(name_all(names_activations).text,
                     "sigmoid, step, tanh, relu, "
                     "leaky-relu, identity, softmax");
    const real total[] = {-1, 0, 2};
    real out[3], slope[] = {1, 1, 1};
    activation_step.apply(3, total, out);
    EXACT(out[0], 0);
    EXACT(out[1], 1);
    activation_step.pull_back(3, total, out, slope);
    EXACT(slope[2], 0);
}

CHECK(network, theta_is_laid_out_row_by_row)
{
    struct network network;
    struct error error;
    const size_t width[] = {3, 4, 2};
    cr_assert(network_make(&arena, &network, 3, width, sigmoids(), true,
                           &error));
    cr_assert_eq(network.parameters, (size_t)(3 * 4 + 4 + 4 * 2 + 2));
    cr_assert_eq(network.neurons, (size_t)9);
    cr_assert_eq(network.layer[0].biases, (size_t)12);
    cr_assert_eq(network.layer[1].weights, (size_t)16);
    cr_assert_eq(network.layer[1].neurons, (size_t)7);
    cr_assert_eq(network_inputs(&network), (size_t)3);
    cr_assert_eq(network_outputs(&network), (size_t)2);
    cr_assert(network_make(&arena, &network, 3, width, sigmoids(), false,
                           &error));
    cr_assert_eq(network.parameters, (size_t)20);
}

CHECK(network, too_many_parameters_are_refused)
{
    struct network network;
    struct error error;
    const size_t width[] = {1000000, 1000000, 1};
    cr_assert_not(network_make(&arena, &network, 3, width, sigmoids(),
                               true, &error));
    SAYS(error, "a network of over 100000000 parameters");
    const size_t most[] = {100000, 1000};
    cr_assert(network_make(&arena, &network, 2, most, sigmoids(), false,
                           &error));
    cr_assert_eq(network.parameters, (size_t)NETWORK_PARAMETERS_MOST);
    cr_assert_not(network_make(&arena, &network, 2, most, sigmoids(),
                               true, &error));
}

/* Each number has its own place: an independent computation. */
CHECK(network, forward_by_hand)
{
    struct network network;
    struct trace trace;
    struct error error;
    const size_t width[] = {2, 3, 2};
    const real theta[] = {0.1,  -0.2, 0.3, 0.4, -0.5, 0.6, /* three rows */
                          0.7,  -0.8, 0.9, /* their biases */
                          1.1,  -1.2, 1.3, 1.4, 1.5,  -1.6, /* two rows */
                          -1.7, 1.8};
    const real x[] = {0.25, -0.75};
    cr_assert(network_make(&arena, &network, 3, width, sigmoids(), true,
                           &error));
    trace = trace_make(&arena, &network);
    const real *y = network_forward(&network, theta, x, &trace);
    double h[3], z[2];
    for (int i = 0; i < 3; i++)
        h[i] = 1 / (1 + exp(-(theta[2 * i] * x[0] +
                              theta[2 * i + 1] * x[1] + theta[6 + i])));
    for (int i = 0; i < 2; i++)
        z[i] = theta[9 + 3 * i] * h[0] + theta[10 + 3 * i] * h[1] +
               theta[11 + 3 * i] * h[2] + theta[15 + i];
    for (int i = 0; i < 2; i++) {
        CLOSE(y[i], 1 / (1 + exp(-z[i])), 1e-15);
        CLOSE(trace.total[5 + i], z[i], 1e-15);
    }
    EXACT(trace.activated[1], -0.75);
    CLOSE(trace.activated[3], h[1], 1e-15);
}

CHECK(network, the_book_s_example)
{
    struct network network;
    struct trace trace;
    struct error error;
    const size_t width[] = {2, 2, 1};
    const real theta[] = {0, 1, 0, 1, 0, 0, 0, 1, 0}, x[] = {2, 3};
    cr_assert(network_make(&arena, &network, 3, width, sigmoids(), true,
                           &error));
    trace = trace_make(&arena, &network);
    EXACT(network_forward(&network, theta, x, &trace)[0],
          0.7216325609518421);
    EXACT(trace.activated[2], 0.9525741268224334);
    EXACT(trace.activated[3], 0.9525741268224334);
}

/* Two hidden neurons change places, with all that is theirs. */
CHECK(network, permuting_neurons_changes_nothing)
{
    struct network network;
    struct trace trace;
    struct error error;
    const size_t width[] = {2, 2, 1};
    const real a[] = {1, 2, 3, 4, 5, 6, 0.7, -0.8, 0.9},
               b[] = {3, 4, 1, 2, 6, 5, -0.8, 0.7, 0.9},
               x[] = {-0.3, -1.4};
    cr_assert(network_make(&arena, &network, 3, width, sigmoids(), true,
                           &error));
    trace = trace_make(&arena, &network);
    double first = network_forward(&network, a, x, &trace)[0];
    CLOSE(network_forward(&network, b, x, &trace)[0], first, 1e-16);
}

CHECK(network, names)
{
    struct network network;
    struct error error;
    const size_t width[] = {2, 2, 1}, deep[] = {2, 2, 2, 1};
    cr_assert(network_make(&arena, &network, 3, width, sigmoids(), true,
                           &error));
    cr_assert_str_eq(network_neuron_name(&network, 0, 0).text, "x1");
    cr_assert_str_eq(network_neuron_name(&network, 1, 1).text, "h2");
    cr_assert_str_eq(network_neuron_name(&network, 2, 0).text, "o1");
    cr_assert(
        network_make(&arena, &network, 4, deep, sigmoids(), true, &error));
    cr_assert_str_eq(network_neuron_name(&network, 2, 0).text, "h2.1");
}
