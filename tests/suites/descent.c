/* Chapter 7: curves, starts, problems, rules and schedules. */
#include "helpers.h"

#include "backprop.h"
#include "descent.h"
#include "gradient_check.h"
#include "initial.h"
#include "loss.h"
#include "model.h"
#include "problem.h"
#include "names.h"
#include "name.h"
#include "curves.h"

TestSuite(descent, .timeout = HANGS, .init = enter_scratch);

static const char *const curves[] = {"sigmoid", "tanh", "relu",
                                     "leaky-relu", "identity"};

/* Each curve against its formula, in long double. */
static long double formula(int curve, long double z)
{
    switch (curve) {
    case 0:
        return 1 / (1 + expl(-z));
    case 1:
        return (expl(z) - expl(-z)) / (expl(z) + expl(-z));
    case 2:
        return z > 0 ? z : 0;
    case 3:
        return z > 0 ? z : z / 100;
    default:
        return z;
    }
}

CHECK(descent, every_curve_is_its_formula_and_its_slope_is_measured)
{
    for (int c = 0; c < 5; c++) {
        const struct activation *curve =
            name_find(names_activations, curves[c]);
        cr_assert_not_null(curve, "%s", curves[c]);
        for (double z = -5.03; z < 5.1; z += 0.21) {
            real total = (real)z, out, slope = 3;
            long double x = (long double)total, h = 1e-5L;
            curve->apply(1, &total, &out);
            curve->pull_back(1, &total, &out, &slope);
            CLOSE(out, formula(c, x), 1e-15);
            CLOSE(slope,
                  3 * (formula(c, x + h) - formula(c, x - h)) / (2 * h),
                  1e-9);
        }
    }
}

CHECK(descent, corners_and_far_ends)
{
    const real total[] = {0, 1000, -1000, INFINITY, -INFINITY};
    real out[5], slope[5];
    for (int c = 0; c < 5; c++) {
        const struct activation *curve =
            name_find(names_activations, curves[c]);
        for (int i = 0; i < 5; i++)
            slope[i] = 1;
        curve->apply(5, total, out);
        curve->pull_back(5, total, out, slope);
        for (int i = 0; i < 5; i++)
            cr_assert(isnan(out[i]) == 0 && slope[i] >= 0 && slope[i] <= 1,
                      "%s at %g: %g, slope %g", curves[c],
                      (double)total[i], (double)out[i], (double)slope[i]);
    }
    real corner = 0, at, slope_there = 1;
    activation_relu.apply(1, &corner, &at);
    activation_relu.pull_back(1, &corner, &at, &slope_there);
    EXACT(at, 0);
    EXACT(slope_there, 0);
}

struct subject {
    struct network network;
    struct trace trace;
    real input[3], truth[2];
};

static real loss_at(void *context, const real theta[])
{
    struct subject *s = context;
    const real *guess =
        network_forward(&s->network, theta, s->input, &s->trace);
    return loss_sse(2, s->truth, guess);
}

/* The check of chapter 5 on deep networks of each curve, the last layer
   another one. */
CHECK(descent, gradients_of_every_curve_pass_the_check)
{
    NEEDS_DOUBLE;
    struct random random = {11};
    const size_t width[] = {3, 5, 4, 2};
    double worst = 0;
    for (int c = 0; c < 5; c++)
        for (int last = 0; last < 5; last++) {
            struct subject s = {.truth = {(real)0.3, (real)0.8}};
            struct error error;
            cr_assert(network_make(&arena, &s.network, 4, width,
                                   name_find(names_activations, curves[c]),
                                   true, &error));
            s.trace = trace_make(&arena, &s.network);
            s.network.layer[2].activation =
                name_find(names_activations, curves[last]);
            real theta[64], gradient[64] = {0};
            initial_draw(&initial_glorot, &s.network, &random, theta);
            for (size_t i = 0; i < 3; i++)
                s.input[i] = (real)random_normal(&random);
            for (size_t i = 0; i < s.network.parameters; i++)
                theta[i] += (real)(0.1 * random_normal(&random));
            real loss = backprop_sample(&s.network, theta, s.input,
                                        s.truth, &s.trace, gradient);
            for (size_t i = 0; i < s.network.parameters; i++) {
                real measured = gradient_measured(loss_at, &s, theta, i,
                                                  gradient_step());
                worst = fmax(worst, (double)gradient_error(
                                        gradient[i], measured, loss));
            }
        }
    cr_assert(worst < 1e-6, "worst %g", worst);
    record("test.txt", "curve_worst = %.2g\n", worst);
}

CHECK(descent, a_model_keeps_two_activations)
{
    struct model model, back;
    struct error error;
    const size_t width[] = {2, 3, 1};
    cr_assert(model_make(&arena, &model, 3, width, &activation_tanh, true,
                         &error));
    model.network.layer[1].activation = &activation_sigmoid;
    cr_assert(model_save(&model, "m", &error), "%s", error.text);
    cr_assert(model_load(&arena, &back, "m", names_activations, &error),
              "%s", error.text);
    cr_assert_str_eq(back.network.layer[0].activation->name, "tanh");
    cr_assert_str_eq(back.network.layer[1].activation->name, "sigmoid");
    static const char *const bad[] = {"tanh nothing", "tanh sigmoid relu",
                                      "nothing", "nothing tanh"};
    for (int i = 0; i < 4; i++) {
        char text[200], says[100];
        snprintf(text, sizeof text,
                 "tangled-neurons 1\nlayers 1 1\n"
                 "activation %s\nbias no\nshift 0\nscale 1"
                 "\ntheta 1\n1\n",
                 bad[i]);
        cr_assert_not(model_load(&arena, &back, make_file("bad", text),
                                 names_activations, &error));
        snprintf(says, sizeof says, "bad:3: no such activation");
        SAYS(error, says);
    }
}

/* A layer of 100,000 weights: five standard errors of a variance. */
CHECK(descent, initial_weights_spread_as_they_should)
{
    struct network network;
    struct error error;
    struct random random = {3};
    const size_t width[] = {250, 400, 3};
    cr_assert(network_make(&arena, &network, 3, width, &activation_tanh,
                           true, &error));
    real *theta = malloc(network.parameters * sizeof(real));
    static const char *const names[] = {"normal", "glorot", "he"};
    const double want[3][2] = {{1, 1},
                               {2.0 / 650, 2.0 / 403},
                               {2.0 / 250, 2.0 / 400}};
    for (int k = 0; k < 3; k++) {
        initial_draw(name_find(names_initials, names[k]), &network,
                     &random, theta);
        for (int l = 0; l < 2; l++) {
            const struct layer *layer = &network.layer[l];
            double n = (double)(layer->inputs * layer->width), square = 0;
            for (size_t i = 0; i < layer->inputs * layer->width; i++)
                square += pow((double)theta[layer->weights + i], 2);
            CLOSE(square / n / want[k][l], 1, 5 * sqrt(2 / n));
            for (size_t i = 0; i < layer->width; i++)
                EXACT(theta[layer->biases + i], 0);
        }
    }
    cr_assert_null(name_find(names_initials, "glorott"));
    cr_assert_str_eq(name_all(names_initials).text, "normal, glorot, he");
    free(theta);
}

CHECK(descent, the_first_rules_by_hand)
{
    struct optimiser o;
    real theta[] = {1, 2};
    const real gradient[] = {10, -4};
    o = optimiser_make(&arena, &rule_sgd, 2, (real)0.1);
    optimiser_step(&o, theta, gradient);
    CLOSE(theta[0], 0, 1e-15);
    CLOSE(theta[1], 2.4, 1e-15);
    o = optimiser_make(&arena, &rule_momentum, 2, (real)0.1);
    theta[0] = 1, theta[1] = 2;
    optimiser_step(&o, theta, gradient); /* v = 10, -4 */
    optimiser_step(&o, theta, gradient); /* v = 19, -7.6 */
    CLOSE(theta[0], 1 - 1 - 1.9, 1e-14);
    CLOSE(theta[1], 2 + 0.4 + 0.76, 1e-14);
    optimiser_restart(&o);
    theta[0] = 1;
    optimiser_step(&o, theta, gradient);
    CLOSE(theta[0], 0, 1e-15);
    cr_assert_null(name_find(names_rules, "Adam"));
}

/* Fifty steps of Adam, from all gradients so far, each weighted anew. */
CHECK(descent, adam_is_its_equations_written_out)
{
    struct optimiser o;
    struct random random = {4};
    real theta[3] = {1, -2, 0};
    double g[50][3], plain[3] = {1, -2, 0};
    o = optimiser_make(&arena, &rule_adam, 3, (real)0.01);
    for (int t = 1; t <= 50; t++) {
        real gradient[3];
        for (int i = 0; i < 3; i++) {
            gradient[i] = (real)(random_normal(&random) * (i + 1));
            g[t - 1][i] = (double)gradient[i];
        }
        optimiser_step(&o, theta, gradient);
        for (int i = 0; i < 3; i++) {
            double m = 0, s = 0;
            for (int k = 1; k <= t; k++) {
                m += 0.1 * pow(0.9, t - k) * g[k - 1][i];
                s += 0.001 * pow(0.999, t - k) * g[k - 1][i] * g[k - 1][i];
            }
            m /= 1 - pow(0.9, t), s /= 1 - pow(0.999, t);
            plain[i] -= 0.01 * m / (sqrt(s) + 1e-8);
            CLOSE(theta[i], plain[i], IN_FLOAT ? 2e-4 : 1e-12);
        }
    }
}

CHECK(descent, adams_first_step_is_the_learning_rate)
{
    struct optimiser o;
    real theta[] = {0, 0, 0};
    const real gradient[] = {3000, (real)-0.002, 0};
    o = optimiser_make(&arena, &rule_adam, 3, (real)0.1);
    optimiser_step(&o, theta, gradient);
    CLOSE(theta[0], -0.1, 1e-9);
    CLOSE(theta[1], 0.1, 1e-6);
    EXACT(theta[2], 0);
}

CHECK(descent, schedules_begin_at_one_and_never_rise)
{
    static const char *const names[] = {"constant", "stairs", "inverse",
                                        "cosine"};
    const double last[] = {1, 0.125, 0.1, 0},
                 half[] = {1, 0.25, 1 / 5.5, 0.5};
    for (int k = 0; k < 4; k++) {
        const struct schedule *s = name_find(names_schedules, names[k]);
        double before = 1;
        EXACT(s->factor(0), 1);
        CLOSE(s->factor((real)0.5), half[k], 1e-15);
        CLOSE(s->factor((real)0.9999), last[k], 1e-4);
        for (double p = 0; p < 1; p += 0.01) {
            double now = (double)s->factor((real)p);
            cr_assert(now <= before + 1e-7, "%s rises at %g", names[k], p);
            before = now;
        }
    }
    cr_assert_null(name_find(names_schedules, "linear"));
}

CHECK(descent, problems_are_what_they_say)
{
    struct dataset data;
    struct random random = {5};
    data = problem_draw(&arena, &problem_spirals, 3, 300, 0, &random);
    cr_assert_eq(data.rows, (size_t)300);
    for (size_t row = 0; row < 300; row++) {
        EXACT(data.label[row], (double)(row % 3));
        /* without noise a point's angle follows from its distance */
        double x = (double)data.feature[2 * row];
        double y = (double)data.feature[2 * row + 1];
        double turns = 1.5 * hypot(x, y) / 2 + (double)(row % 3) / 3;
        double off = turns - atan2(y, x) / (2 * acos(-1));
        CLOSE(off - round(off), 0, 1e-9);
    }
    data = problem_draw(&arena, &problem_moons, 2, 100, 0, &random);
    for (size_t row = 0; row < 100; row++) {
        double side = row % 2 == 0 ? 1 : -1;
        double x = side * (double)data.feature[2 * row] + 0.5;
        double y = side * (double)data.feature[2 * row + 1] + 0.25;
        CLOSE(hypot(x, y), 1, 1e-12);
        cr_assert(y >= 0);
    }
    cr_assert_null(name_find(names_problems, "moon"));
}

/* With single steps, a constant rate and the plain rule, an epoch is that
   of chapter 6, shuffled. */
CHECK(descent, plain_steps_are_those_of_chapter_6)
{
    struct dataset data;
    struct network network;
    struct error error;
    struct random random = {6};
    struct sgd one, other;
    struct optimiser o;
    const size_t width[] = {2, 3, 1};
    real a[13], b[13];
    data = problem_draw(&arena, &problem_moons, 2, 20, (real)0.1, &random);
    cr_assert(network_make(&arena, &network, 3, width, &activation_sigmoid,
                           true, &error));
    one = sgd_make(&arena, &network, a, &data);
    other = sgd_make(&arena, &network, b, &data);
    o = optimiser_make(&arena, &rule_sgd, network.parameters, 1);
    for (size_t batch = 1; batch <= 7; batch += 3) {
        const struct descent descent = {&o, &schedule_constant,
                                        (real)0.3, batch, 4};
        const struct sgd_options options = {.learning_rate = (real)0.3,
                                            .batch = batch,
                                            .shuffled = true};
        sgd_initialise(&one, 7);
        sgd_initialise(&other, 7);
        for (size_t epoch = 0; epoch < 4; epoch++) {
            descent_epoch(&descent, &one, epoch);
            sgd_epoch(&other, &options);
        }
        for (int i = 0; i < 13; i++)
            CLOSE(a[i], b[i], 1e-13);
    }
}
