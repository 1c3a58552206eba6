/* What a browser calls, called from here. */
#include "helpers.h"
#include "backprop.h"
#include "line.h"
#include "neuron.h"
#include "page.h"
#include "sgd.h"
#include "sigmoid.h"

TestSuite(page, .timeout = HANGS);

static void put(size_t count, const real value[])
{
    memcpy(page_numbers(), value, count * sizeof(real));
}

static const real people[] = {133, 65, 1, 160, 72, 0,
                              152, 70, 0, 120, 60, 1};

CHECK(page, a_neuron)
{
    const real numbers[] = {2, -1, 0.5, 3};
    put(4, numbers);
    EXACT(page_neuron(2, 1.5), -0.5);
    EXACT(page_numbers()[0], 0);
    EXACT(page_numbers()[1], sigmoid((real)-0.5));
    EXACT(page_numbers()[2], sigmoid_slope((real)-0.5));
    EXACT(page_numbers()[3], 2 * sigmoid_slope((real)-0.5));
    put(4, numbers);
    EXACT(page_neuron(2, 2), 0);
    EXACT(page_numbers()[0], 1);
}

/* Through (1,5), (2,7), (3,10): by hand. */
CHECK(page, a_line)
{
    const real numbers[] = {1, 2, 3, 5, 7, 10};
    put(6, numbers);
    CLOSE(page_line_fit(3), 1.0 / 18, 1e-14);
    CLOSE(page_numbers()[6], 2.5, 1e-14);
    CLOSE(page_numbers()[7], 7.0 / 3, 1e-14);
    EXACT(page_line(3, 2, 3), 1.0 / 3);
    CLOSE(page_numbers()[6], -2, 1e-14);
    CLOSE(page_numbers()[7], -2.0 / 3, 1e-14);
    page_line_step(3, 2, 3, 0.5);
    CLOSE(page_numbers()[6], 3, 1e-14);
    CLOSE(page_numbers()[7], 3 + 1.0 / 3, 1e-14);
    page_line_landscape(3, 0, 4, 1, 5);
    CLOSE(page_numbers()[6], (16 + 36 + 81) / 3.0, 1e-12);
    CLOSE(page_numbers()[6 + 41 * 20 + 20], 1.0 / 3, 1e-12);
    CLOSE(page_numbers()[6 + 41 * 40 + 40], (16 + 36 + 49) / 3.0, 1e-12);
    for (int i = 0; i < 6; i++)
        EXACT(page_numbers()[i], numbers[i]);
    /* Standardised and back, the best line is the best line. */
    page_line_scale(3);
    real mean = page_numbers()[6], deviation = page_numbers()[7];
    EXACT(mean, 2);
    CLOSE(deviation, sqrt(2.0 / 3), 1e-15);
    CLOSE(page_numbers()[0], -1 / sqrt(2.0 / 3), 1e-15);
    page_line_fit(3);
    page_line_raw(3, page_numbers()[6], page_numbers()[7], mean,
                  deviation);
    CLOSE(page_numbers()[6], 2.5, 1e-14);
    CLOSE(page_numbers()[7], 7.0 / 3, 1e-14);
}

/* What the page trains, and what a program would. */
CHECK(page, a_training)
{
    struct dataset data;
    struct network network;
    struct sgd sgd;
    struct error error;
    real theta[9];
    const size_t width[] = {2, 2, 1};
    const real shift[] = {135, 66}, scale[] = {1, 1};
    struct sgd_options options = {.learning_rate = (real)0.1, .batch = 1};
    data = dataset_people(&arena);
    dataset_scale(&data, shift, scale);
    cr_assert(network_make(&arena, &network, 3, width, &activation_sigmoid,
                           true, &error));
    sgd = sgd_make(&arena, &network, theta, &data);
    for (int shuffled = 0; shuffled < 2; shuffled++) {
        options.shuffled = shuffled;
        sgd_initialise(&sgd, 7);
        for (int epoch = 0; epoch < 300; epoch++)
            sgd_epoch(&sgd, &options);
        put(12, people);
        cr_assert_eq(page_open(2, 2, 1, 4, 1), 9);
        page_seed(7);
        page_train(100, (real)0.1, 1, shuffled, 0);
        EXACT(page_train(200, (real)0.1, 1, shuffled, 0),
              sgd_loss(&sgd, false));
        for (int i = 0; i < 9; i++)
            EXACT(page_theta()[i], theta[i]);
        EXACT(page_train(0, 1, 1, 0, 1), sgd_loss(&sgd, true));
        cr_assert_eq(page_wrong(), 0);
        const real raw[] = {133, 65}, scaled[] = {-2, -1};
        put(2, raw);
        real answer = page_forward();
        EXACT(answer,
              *network_forward(&network, theta, scaled, &sgd.trace));
        EXACT(page_numbers()[0], -2);
        EXACT(page_numbers()[2], sgd.trace.activated[2]);
        EXACT(page_numbers()[4], answer);
        page_map(133, 233, 65, 165);
        EXACT(page_numbers()[0], answer);
        put(2, (const real[]){134, 67});
        real beside = page_forward();
        page_map(133, 233, 65, 165);
        EXACT(page_numbers()[2 * 101 + 1], beside);
    }
    page_open(1, 1, 0, 0, 0);
}

/* Raw, shifted, standardised: what reaches the network. */
CHECK(page, scales)
{
    const real want[3][2] = {{133, 65}, {-2, -1}, {0, 0}};
    for (int how = 0; how < 3; how++) {
        put(12, people);
        page_open(2, 2, 1, 4, how);
        put(2, (const real[]){133, 65});
        page_forward();
        if (how < 2) {
            EXACT(page_numbers()[0], want[how][0]);
            EXACT(page_numbers()[1], want[how][1]);
        } else {
            CLOSE(page_numbers()[0],
                  (133 - 141.25) / sqrt((8.25 * 8.25 + 18.75 * 18.75 +
                                         10.75 * 10.75 + 21.25 * 21.25) /
                                        4),
                  1e-14);
        }
    }
    page_open(1, 1, 0, 0, 0);
}

CHECK(page, gradient_steps_and_slices)
{
    NEEDS_DOUBLE;
    put(12, people);
    page_open(2, 2, 1, 4, 1);
    page_seed(3);
    real loss = page_gradient(), gradient[9], theta[9], other[9];
    memcpy(gradient, page_numbers(), sizeof gradient);
    memcpy(theta, page_theta(), sizeof theta);
    CLOSE(loss, page_train(0, 1, 1, 0, 0), 1e-15);
    for (int i = 0; i < 9; i++) {
        /* Three points of the slice measure the slope. */
        page_slice(i, theta[i] - 1e-5, theta[i] + 1e-5, 3);
        CLOSE((page_numbers()[2] - page_numbers()[0]) / 2e-5, gradient[i],
              1e-8);
        CLOSE(page_numbers()[1], loss, 1e-9);
        EXACT(page_theta()[i], theta[i]);
    }
    page_step(4, 0.5);
    for (int i = 0; i < 9; i++)
        EXACT(page_theta()[i],
              theta[i] - (i == 4 ? 0.5 * gradient[4] : 0));
    memcpy(page_theta(), theta, sizeof theta);
    page_step(-1, 0.25);
    for (int i = 0; i < 9; i++)
        EXACT(page_theta()[i], theta[i] - 0.25 * gradient[i]);
    /* One step on the whole batch is the same step. */
    memcpy(other, page_theta(), sizeof other);
    memcpy(page_theta(), theta, sizeof theta);
    page_train(1, 0.25, 4, 0, 0);
    for (int i = 0; i < 9; i++)
        CLOSE(page_theta()[i], other[i], 1e-15);
    page_open(1, 1, 0, 0, 0);
}

CHECK(page, another_network)
{
    const real rows[] = {0, 0, 1, 0, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1, 0};
    put(16, rows);
    cr_assert_eq(page_open(3, 4, 0, 4, 0), 16);
    page_seed(1);
    real loss = page_train(1500, 1, 4, 0, 1);
    cr_assert(loss < 0.01 && loss > 0, "loss %g", (double)loss);
    cr_assert_eq(page_wrong(), 0);
    put(3, (const real[]){0, 1, 1});
    cr_assert(page_forward() > (real)0.9);
    EXACT(page_numbers()[2], 1);
    page_open(1, 1, 0, 0, 0);
}

/* One plain step at 0.02 goes to (-9.8, 0), whose loss is 48.02; Adam's
   first is its rate, both ways; momentum's second is v = 0.9 g + g'. */
CHECK(page, a_valley_is_walked_by_the_rules)
{
    CLOSE(page_valley(0, (real)0.02, 1), 48.02, 1e-12);
    EXACT(page_numbers()[0], -10);
    EXACT(page_numbers()[1], 1);
    CLOSE(page_numbers()[2], -9.8, 1e-14);
    CLOSE(page_numbers()[3], 0, 1e-14);
    page_valley(2, (real)0.5, 1);
    CLOSE(page_numbers()[2], -9.5, 1e-8);
    CLOSE(page_numbers()[3], 0.5, 1e-8);
    page_valley(1, (real)0.01, 2);
    CLOSE(page_numbers()[4], -10 + 0.1 + 0.01 * (0.9 * 10 + 9.9), 1e-13);
    CLOSE(page_numbers()[5], 0.5 - 0.01 * (0.9 * 50 + 25), 1e-13);
    page_valley_map();
    CLOSE(page_numbers()[100 * 101 + 100],
          sqrt((36 + 50 * 1.7 * 1.7) / (121 + 50 * 1.7 * 1.7)), 1e-12);
    EXACT(page_numbers()[0], 1);
    CLOSE(page_numbers()[50 * 101], 11 / sqrt(121 + 50 * 1.7 * 1.7),
          1e-12);
}

/* e^0, e^(ln 2) and e^(ln 5) are 1, 2 and 5. */
CHECK(page, shares_and_their_slopes)
{
    real *numbers = page_numbers();
    const double share[] = {0.125, 0.25, 0.625};
    numbers[0] = 0, numbers[1] = (real)log(2), numbers[2] = (real)log(5);
    CLOSE(page_shares(3, 1), log(4), 1e-14);
    for (int i = 0; i < 3; i++) {
        CLOSE(numbers[i], share[i], 1e-15);
        CLOSE(numbers[3 + i], share[i] - (i == 1), 1e-15);
    }
}
