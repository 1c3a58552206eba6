/* Random numbers, training, and trials. */
#include "helpers.h"
#include "sgd.h"
#include "trials.h"

#include <math.h>

TestSuite(random, .timeout = HANGS);
TestSuite(sgd, .timeout = HANGS);

/* The first outputs of the published reference code for seed 1234567. */
CHECK(random, splitmix64_reference)
{
    struct random random = {1234567};
    static const uint64_t want[] = {
        6457827717110365317u, 3203168211198807973u, 9817491932198370423u,
        4593380528125082431u, 16408922859458223821u};
    for (int i = 0; i < 5; i++)
        cr_assert_eq(random_bits(&random), want[i], "output %d", i);
}

CHECK(random, moments)
{
    struct random random = {1};
    const int n = 1000000;
    double sum = 0, squares = 0, fourth = 0, uniform = 0;
    for (int i = 0; i < n; i++) {
        double x = random_normal(&random), u = random_uniform(&random);
        cr_assert(u >= 0 && u < 1 && isfinite(x));
        sum += x, squares += x * x, fourth += x * x * x * x, uniform += u;
    }
    /* five standard errors each */
    CLOSE(sum / n, 0, 5e-3);
    CLOSE(squares / n, 1, 5 * sqrt(2.0 / n));
    CLOSE(fourth / n, 3, 5 * sqrt(96.0 / n));
    CLOSE(uniform / n, 0.5, 5 * sqrt(1.0 / 12 / n));
}

/* All 24 orders of four entries, 24,000 shuffles: chi-square with 23
   degrees of freedom is below 58.6 with probability 0.99994. */
CHECK(random, shuffles_are_uniform)
{
    struct random random = {2};
    int seen[256] = {0}, orders = 0;
    for (int i = 0; i < 24000; i++) {
        size_t entry[] = {0, 1, 2, 3};
        random_shuffle(&random, 4, entry);
        cr_assert_eq((1 << entry[0]) + (1 << entry[1]) + (1 << entry[2]) +
                         (1 << entry[3]),
                     15, "no permutation");
        seen[entry[0] * 64 + entry[1] * 16 + entry[2] * 4 + entry[3]]++;
    }
    double square = 0;
    for (int i = 0; i < 256; i++)
        if (seen[i] > 0) {
            orders++;
            square += (seen[i] - 1000.0) * (seen[i] - 1000.0) / 1000;
        }
    cr_assert_eq(orders, 24);
    cr_assert(square < 58.6, "chi-square %g", square);
    record("test.txt", "shuffle_chi_square = %.1f\n", square);
}

/* Four entries take three draws, and one entry none. */
CHECK(random, shuffling_draws_no_more_than_it_needs)
{
    struct random random = {5}, other = {5};
    size_t entry[] = {0, 1, 2, 3};
    random_shuffle(&random, 4, entry);
    for (size_t i = 4; i > 1; i--)
        random_below(&other, i);
    cr_assert_eq(random.state, other.state);
    random_shuffle(&random, 1, entry);
    cr_assert_eq(random.state, other.state);
}

struct session {
    struct network network;
    struct dataset data;
    struct sgd sgd;
    real theta[9];
};

static void begin(struct session *s)
{
    struct error error;
    const size_t width[] = {2, 2, 1};
    const real shift[] = {135, 66}, scale[] = {1, 1};
    s->data = dataset_people(&arena);
    dataset_scale(&s->data, shift, scale);
    cr_assert(network_make(&arena, &s->network, 3, width,
                           &activation_sigmoid, true, &error));
    s->sgd = sgd_make(&arena, &s->network, s->theta, &s->data);
}

/* The same training, written out for this one network. */
static void train_plainly(double t[9], const double x[4][2],
                          const double y[4], int epochs, double rate)
{
    for (int epoch = 0; epoch < epochs; epoch++)
        for (int i = 0; i < 4; i++) {
            double h1 =
                1 / (1 + exp(-(t[0] * x[i][0] + t[1] * x[i][1] + t[4])));
            double h2 =
                1 / (1 + exp(-(t[2] * x[i][0] + t[3] * x[i][1] + t[5])));
            double o = 1 / (1 + exp(-(t[6] * h1 + t[7] * h2 + t[8])));
            double d = -2 * (y[i] - o) * o * (1 - o);
            double d1 = d * t[6] * h1 * (1 - h1),
                   d2 = d * t[7] * h2 * (1 - h2);
            t[0] -= rate * d1 * x[i][0], t[1] -= rate * d1 * x[i][1],
                t[4] -= rate * d1;
            t[2] -= rate * d2 * x[i][0], t[3] -= rate * d2 * x[i][1],
                t[5] -= rate * d2;
            t[6] -= rate * d * h1, t[7] -= rate * d * h2, t[8] -= rate * d;
        }
}

CHECK(sgd, agrees_with_the_same_training_written_out)
{
    struct session s;
    double plain[9];
    const double x[4][2] = {{-2, -1}, {25, 6}, {17, 4}, {-15, -6}},
                 y[] = {1, 0, 0, 1};
    struct sgd_options options = {.learning_rate = 0.1, .batch = 1};
    begin(&s);
    for (uint64_t seed = 1; seed <= 20; seed++) {
        sgd_initialise(&s.sgd, seed);
        for (int i = 0; i < 9; i++)
            plain[i] = s.theta[i];
        train_plainly(plain, x, y, 1000, 0.1);
        for (int epoch = 0; epoch < 1000; epoch++)
            sgd_epoch(&s.sgd, &options);
        for (int i = 0; i < 9; i++)
            CLOSE(s.theta[i], plain[i], IN_FLOAT ? 0.01 : 1e-9);
        cr_assert_eq(sgd_wrong(&s.sgd), (size_t)0);
    }
}

CHECK(sgd, sum_and_mean_take_the_same_path)
{
    struct session s;
    real sums[9];
    struct sgd_options sum = {
        .learning_rate = 0.025, .batch = 4, .sum = true};
    struct sgd_options mean = {.learning_rate = 0.1, .batch = 4};
    begin(&s);
    sgd_initialise(&s.sgd, 1);
    for (int epoch = 0; epoch < 500; epoch++)
        sgd_epoch(&s.sgd, &sum);
    memcpy(sums, s.theta, sizeof sums);
    sgd_initialise(&s.sgd, 1);
    for (int epoch = 0; epoch < 500; epoch++)
        sgd_epoch(&s.sgd, &mean);
    for (int i = 0; i < 9; i++)
        CLOSE(s.theta[i], sums[i], 1e-12);
    CLOSE(sgd_loss(&s.sgd, true), 4 * sgd_loss(&s.sgd, false), 1e-16);
}

CHECK(sgd, equal_neurons_stay_equal)
{
    struct session s;
    struct sgd_options options = {.learning_rate = 0.1, .batch = 1};
    begin(&s);
    for (int i = 0; i < 9; i++)
        s.theta[i] = i == 4 || i == 5 || i == 8 ? 0 : 1;
    for (int epoch = 0; epoch < 1000; epoch++)
        sgd_epoch(&s.sgd, &options);
    EXACT(s.theta[0], s.theta[2]);
    EXACT(s.theta[1], s.theta[3]);
    EXACT(s.theta[4], s.theta[5]);
    EXACT(s.theta[6], s.theta[7]);
}

CHECK(sgd, a_seed_repeats_and_another_does_not)
{
    struct session s;
    real first[9];
    struct sgd_options options = {
        .learning_rate = 0.1, .batch = 1, .shuffled = true};
    begin(&s);
    for (int pass = 0; pass < 3; pass++) {
        sgd_initialise(&s.sgd, pass < 2 ? 8 : 9);
        for (int epoch = 0; epoch < 50; epoch++)
            sgd_epoch(&s.sgd, &options);
        if (pass == 0)
            memcpy(first, s.theta, sizeof first);
        else
            cr_assert_eq(memcmp(first, s.theta, sizeof first) == 0,
                         pass == 1);
    }
}

/* Batches of three over four rows: two steps, of three rows and of one. */
CHECK(sgd, the_last_batch_may_be_smaller)
{
    struct session s;
    real theta[9];
    struct sgd_options three = {.learning_rate = 0.3, .batch = 3},
                       one = {.learning_rate = 0.3, .batch = 1};
    begin(&s);
    sgd_initialise(&s.sgd, 4);
    memcpy(theta, s.theta, sizeof theta);
    sgd_epoch(&s.sgd, &three);
    real after[9];
    memcpy(after, s.theta, sizeof after);
    memcpy(s.theta, theta, sizeof theta);
    s.data.rows = 3;
    sgd_epoch(&s.sgd, &three);
    s.data.rows = 4;
    s.sgd.order[0] = 3; /* now the fourth row alone */
    s.data.rows = 1;
    sgd_epoch(&s.sgd, &one);
    for (int i = 0; i < 9; i++)
        CLOSE(s.theta[i], after[i], 1e-15);
    s.data.rows = 4;
}

CHECK(sgd, percentiles_by_nearest_rank)
{
    struct trials trials;
    trials = trials_make(&arena, 10, 2);
    for (int i = 0; i < 10; i++) {
        trials.loss[i] = (i * 7) % 10; /* 0 to 9, out of order */
        trials.loss[10 + i] = 100 - i;
    }
    trials_sort(&trials);
    EXACT(trials_percentile(&trials, 0, 1), 0);
    EXACT(trials_percentile(&trials, 0, 10), 0);
    EXACT(trials_percentile(&trials, 0, 11), 1);
    EXACT(trials_percentile(&trials, 0, 50), 4);
    EXACT(trials_percentile(&trials, 0, 99), 9);
    EXACT(trials_percentile(&trials, 0, 100), 9);
    EXACT(trials_percentile(&trials, 1, 50), 95);
}
