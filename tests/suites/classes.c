/* Chapter 10: softmax, cross-entropy, held-out rows, and classifiers. */
#include "helpers.h"

#include "backprop.h"
#include "blobs.h"
#include "classifier.h"
#include "cross_entropy.h"
#include "gradient_check.h"
#include "initial.h"
#include "l2.h"
#include "labels.h"
#include "loss.h"
#include "model.h"
#include "problem.h"
#include "split.h"
#include "stopping.h"
#include "names.h"
#include "name.h"
#include "curves.h"
#include "softmax.h"

TestSuite(classes, .timeout = HANGS, .init = enter_scratch);

static void softmax(size_t width, const real total[], real share[])
{
    activation_softmax.apply(width, total, share);
}

static void draw(struct random *random, size_t count, real number[],
                 double size)
{
    for (size_t i = 0; i < count; i++)
        number[i] = (real)(size * random_normal(random));
}

CHECK(classes, softmax_is_its_formula)
{
    struct random random = {1};
    real total[7], share[7];
    for (size_t width = 1; width <= 7; width++)
        for (int size = 1; size <= 32; size *= 2) {
            long double sum = 0, whole = 0;
            draw(&random, width, total, size);
            softmax(width, total, share);
            for (size_t i = 0; i < width; i++)
                sum += expl((long double)total[i]);
            for (size_t i = 0; i < width; i++) {
                CLOSE(share[i], expl((long double)total[i]) / sum, 1e-15);
                whole += (long double)share[i];
            }
            CLOSE(whole, 1, 1e-15);
            softmax(width, total, total); /* in place */
            for (size_t i = 0; i < width; i++)
                cr_assert_eq(total[i], share[i]);
        }
}

/* Halves and quarters shift without rounding, so nothing may change. */
CHECK(classes, a_shift_changes_nothing)
{
    const real total[] = {(real)0.25, -3, 2, (real)1.5};
    real plain[4], shifted[4], moved[4];
    softmax(4, total, plain);
    for (int shift = -4096; shift <= 4096; shift += 512) {
        for (int i = 0; i < 4; i++)
            moved[i] = total[i] + (real)shift;
        softmax(4, moved, shifted);
        for (size_t i = 0; i < 4; i++)
            cr_assert_eq(shifted[i], plain[i]);
        for (size_t i = 0; i < 4; i++)
            cr_assert_eq(cross_entropy_loss(4, moved, i) + 0,
                         cross_entropy_loss(4, total, i));
    }
}

CHECK(classes, huge_totals_neither_overflow_nor_vanish)
{
    const real most = IN_FLOAT ? (real)1e38 : (real)1e300;
    const real total[] = {most, -most, 0, most};
    real share[4], slope[4];
    softmax(4, total, share);
    EXACT(share[0], 0.5);
    EXACT(share[1], 0);
    EXACT(share[3], 0.5);
    CLOSE(cross_entropy_loss(4, total, 0), log(2), 1e-15);
    for (size_t i = 0; i < 4; i++) {
        real loss = cross_entropy_loss(4, total, i);
        cr_assert(isfinite(loss) && loss > 0);
        cross_entropy_slope(4, share, i, slope);
        for (int k = 0; k < 4; k++)
            cr_assert(slope[k] >= -1 && slope[k] <= 1);
    }
    CLOSE(cross_entropy_loss(4, total, 1) / most, 2, 1e-15);
}

/* Also where the share is so near 1 that 1 - share is 0. */
CHECK(classes, cross_entropy_keeps_its_digits)
{
    NEEDS_DOUBLE;
    for (int z = -700; z <= 700; z += 10) {
        const real total[] = {z, 0};
        long double want = log1pl(expl(-(long double)z));
        CLOSE(cross_entropy_loss(2, total, 0) / want, 1, 1e-15);
        CLOSE(cross_entropy_loss(2, total, 1) / log1pl(expl(z)), 1, 1e-15);
    }
}

/* The full chain rule through softmax, against central differences. */
CHECK(classes, softmax_pulls_back)
{
    struct random random = {2};
    real total[5], share[5], weight[5], slope[5];
    draw(&random, 5, total, 1);
    draw(&random, 5, weight, 1);
    softmax(5, total, share);
    for (int i = 0; i < 5; i++)
        slope[i] = weight[i];
    activation_softmax.pull_back(5, total, share, slope);
    for (int i = 0; i < 5; i++) {
        double side[2], h = IN_FLOAT ? 1e-2 : 1e-5;
        for (int k = 0; k < 2; k++) {
            real moved[5];
            memcpy(moved, total, sizeof moved);
            moved[i] += (real)(k == 0 ? -h : h);
            softmax(5, moved, moved);
            side[k] = 0;
            for (int j = 0; j < 5; j++)
                side[k] += (double)(weight[j] * moved[j]);
        }
        CLOSE(slope[i], (side[1] - side[0]) / (2 * h),
              IN_FLOAT ? 1e-3 : 1e-9);
    }
}

/* What a classifier over some rows needs. */
struct subject {
    struct network network;
    real theta[200];
    struct dataset data;
    struct random random;
    struct classifier classifier;
    struct confusion confusion;
    const struct class_loss *loss;
};

static void begin(struct subject *s, const char *loss, const char *hidden,
                  size_t rows, size_t most)
{
    struct error error;
    const size_t width[] = {2, 6, 5, 3};
    *s = (struct subject){.random = {3},
                          .loss = name_find(names_class_losses, loss)};
    cr_assert(network_make(&arena, &s->network, 4, width,
                           name_find(names_activations, hidden), true,
                           &error));
    s->network.layer[2].activation = s->loss->activation;
    s->data = problem_draw(&arena, &problem_blobs, 3, rows, (real)0.7,
                           &s->random);
    draw(&s->random, s->network.parameters, s->theta, 0.7);
    s->confusion = confusion_make(&arena, 3);
    s->classifier = classifier_make(&arena, &s->network, s->theta, s->loss,
                                    &s->data, &s->random, most);
}

static real loss_at(void *context, const real theta[])
{
    struct subject *s = context;
    s->classifier.theta = (real *)theta;
    real mean =
        classifier_measure(&s->classifier, &s->data, &s->confusion);
    return mean * (real)s->data.rows;
}

static const char *const losses[] = {"cross-entropy", "squared"};

CHECK(classes, gradients_of_both_losses_pass_the_check)
{
    NEEDS_DOUBLE;
    static const char *const hidden[] = {"tanh", "sigmoid", "softmax"};
    double worst = 0;
    for (int k = 0; k < 2; k++)
        for (int h = 0; h < 3; h++) {
            struct subject s;
            begin(&s, losses[k], hidden[h], 20, 20);
            real loss = loss_at(&s, s.theta);
            classifier_gradient(&s.classifier, 0, 20);
            for (size_t i = 0; i < s.network.parameters; i++) {
                real measured = gradient_measured(loss_at, &s, s.theta, i,
                                                  gradient_step());
                worst = fmax(worst, (double)gradient_error(
                                        s.classifier.gradient[i], measured,
                                        loss));
            }
        }
    cr_assert(worst < 1e-6, "worst %g", worst);
    record("test.txt", "classes_worst = %.2g\n", worst);
}

/* Row by row, and through the whole chain rule of the softmax: the slope
   by a share is -1 / share. */
CHECK(classes, a_batch_is_the_sum_over_its_rows)
{
    struct subject s;
    struct trace trace;
    begin(&s, "cross-entropy", "tanh", 33, 33);
    trace = trace_make(&arena, &s.network);
    real plain[200] = {0};
    double sum = 0;
    random_shuffle(&s.random, 33, s.classifier.order);
    for (size_t i = 5; i < 33; i++) {
        size_t row = s.classifier.order[i];
        const real *share = network_forward(
            &s.network, s.theta, s.data.feature + 2 * row, &trace);
        real *slope = trace.slope + s.network.neurons - 3;
        for (size_t k = 0; k < 3; k++)
            slope[k] = k == (size_t)s.data.label[row] ? -1 / share[k] : 0;
        backprop(&s.network, s.theta, &trace, plain);
    }
    classifier_gradient(&s.classifier, 5, 28);
    for (size_t i = 0; i < s.network.parameters; i++)
        CLOSE(s.classifier.gradient[i], plain[i], IN_FLOAT ? 1e-4 : 1e-12);
    struct dataset part = s.data;
    part.feature += 10, part.label += 5, part.rows = 28;
    for (size_t row = 5; row < 33; row++)
        sum -= log((double)network_forward(
            &s.network, s.theta, s.data.feature + 2 * row,
            &trace)[(size_t)s.data.label[row]]);
    for (int i = 0; i < 2; i++) /* twice: the counts begin at 0 */
        CLOSE(classifier_measure(&s.classifier, &part, &s.confusion),
              sum / 28, 1e-13);
    cr_assert_eq(confusion_rows(&s.confusion), (size_t)28);
}

CHECK(classes, a_table_is_measured_in_whole_pieces)
{
    enum { PIECE = 64 };
    struct subject s;
    begin(&s, "cross-entropy", "tanh", 2 * PIECE, PIECE);
    real loss[2], whole = classifier_measure(&s.classifier, &s.data,
                                             &s.confusion);
    cr_assert_eq(confusion_rows(&s.confusion), (size_t)2 * PIECE);
    struct dataset part = s.data;
    part.rows = PIECE;
    for (int i = 0; i < 2; i++) {
        loss[i] = classifier_measure(&s.classifier, &part, &s.confusion);
        part.feature += 2 * PIECE, part.label += PIECE;
    }
    CLOSE((loss[0] + loss[1]) / 2, whole, 1e-13);
}

/* More rows than are measured at once, and a batch that does not divide
   them: the mean gradient and L2, by hand. */
CHECK(classes, an_epoch_is_steps_on_means_and_l2)
{
    struct subject s;
    struct optimiser o;
    real by_hand[200];
    begin(&s, "cross-entropy", "tanh", 150, 150);
    o = optimiser_make(&arena, &rule_sgd, s.network.parameters, 1);
    const struct descent descent = {&o, &schedule_constant,
                                    (real)0.5, 1000, 1};
    classifier_gradient(&s.classifier, 0, 150);
    for (size_t i = 0; i < s.network.parameters; i++)
        by_hand[i] =
            s.theta[i] - (real)0.5 * s.classifier.gradient[i] / 150;
    for (size_t l = 0; l < 3; l++)
        for (size_t i = 0; i < s.network.layer[l].inputs *
                                   s.network.layer[l].width; i++) {
            size_t at = s.network.layer[l].weights + i;
            by_hand[at] -= (real)0.5 * (real)0.1 * s.theta[at];
        }
    classifier_epoch(&s.classifier, &descent, (real)0.1, 0);
    for (size_t i = 0; i < s.network.parameters; i++)
        CLOSE(s.theta[i], by_hand[i], 1e-13);
}

/* No row is left out: with a batch of 7, 22 steps for 150 rows, and a loss
   that falls. */
CHECK(classes, an_epoch_visits_every_row)
{
    for (int k = 0; k < 2; k++) {
        struct subject s;
        struct optimiser o;
        bool seen[150] = {false};
        begin(&s, losses[k], "tanh", 150, 7);
        o = optimiser_make(&arena, &rule_adam, s.network.parameters, 1);
        const struct descent descent = {&o, &schedule_constant,
                                        (real)0.01, 7, 20};
        real before = loss_at(&s, s.theta);
        for (size_t epoch = 0; epoch < 20; epoch++)
            classifier_epoch(&s.classifier, &descent, 0, epoch);
        cr_assert_eq(o.steps, (size_t)(20 * 22));
        cr_assert(loss_at(&s, s.theta) < before * (real)0.7);
        for (size_t i = 0; i < 150; i++)
            seen[s.classifier.order[i]] = true;
        for (size_t i = 0; i < 150; i++)
            cr_assert(seen[i]);
    }
}

CHECK(classes, the_rate_follows_the_schedule_within_an_epoch)
{
    struct optimiser o = {0};
    const struct descent descent = {&o, &schedule_stairs, 8, 1, 2};
    const double want[] = {8, 4, 2, 1};
    for (size_t i = 0; i < 4; i++) {
        descent_set_rate(&descent, i / 2, i % 2 * 50, 100);
        EXACT(o.learning_rate, want[i]);
    }
    const struct descent long_one = {.epochs = 95};
    cr_assert(descent_reports(&long_one, 0));
    cr_assert(descent_reports(&long_one, 95));
    cr_assert(descent_reports(&long_one, 6));
    cr_assert_not(descent_reports(&long_one, 94));
}

CHECK(classes, squared_error_stalls_when_sure_and_wrong)
{
    const struct class_loss *squared = &class_loss_squared;
    real wrong = (real)4.5397868702434395e-05, slope; /* sigmoid(-10) */
    squared->slope(1, &wrong, 0, &slope);
    CLOSE(slope / (real)-9.078749372606487e-05, 1, 1e-12);
    real both[2] = {-10, 0}, loss = squared->loss(1, both, &wrong, 0);
    CLOSE(loss, pow(1 - 4.5397868702434395e-05, 2), 1e-15);
    softmax(2, both, both);
    cross_entropy_slope(2, both, 0, both);
    CLOSE(both[0], -0.9999546021312976, 1e-15);
    CLOSE(both[1], 0.9999546021312976, 1e-15);
    cr_assert_null(name_find(names_class_losses, "hinge"));
    cr_assert_eq(squared->activation, &activation_sigmoid);
    cr_assert_eq(class_loss_cross_entropy.activation, &activation_softmax);
    cr_assert_str_eq(name_all(names_class_losses).text,
                     "cross-entropy, squared");
}

/* The class of the nearest centre: what nobody can improve upon. */
static size_t nearest(size_t classes, const real point[2])
{
    size_t best = 0;
    double least = INFINITY;
    for (size_t i = 0; i < classes; i++) {
        double angle = 2 * acos(-1) * (double)i / (double)classes;
        double far = hypot((double)point[0] - cos(angle),
                           (double)point[1] - sin(angle));
        if (far < least)
            least = far, best = i;
    }
    return best;
}

/* Two classes: the normal distribution at minus half the distance.  More:
   100,000 points, within five standard errors. */
CHECK(classes, the_bayes_error_of_blobs)
{
    const double noise[] = {0.3, 0.5, 1, 3};
    for (int k = 0; k < 4; k++)
        CLOSE(blobs_error(2, (real)noise[k]),
              erfc(1 / noise[k] / sqrt(2)) / 2, 1e-12);
    CLOSE(blobs_error(3, 1000), 2.0 / 3, 1e-3);
    for (size_t classes = 2; classes <= 9; classes++) {
        struct dataset data;
        struct random random = {classes};
        const size_t rows = 100000;
        double wrong = 0, want = (double)blobs_error(classes, (real)0.5);
        data = problem_draw(&arena, &problem_blobs, classes, rows,
                            (real)0.5, &random);
        for (size_t row = 0; row < rows; row++)
            wrong += nearest(classes, data.feature + 2 * row) !=
                     (size_t)data.label[row];
        CLOSE(wrong / (double)rows, want,
              5 * sqrt(want * (1 - want) / (double)rows));
    }
}

/* Published values: Newcombe, 1998, table I, has those of 81 of 263, 15 of
   148, 0 of 20 and 1 of 29. */
CHECK(classes, wilson_intervals_as_published)
{
    const struct {
        size_t right, rows;
        double low, high;
    } known[] = {{8, 10, 0.4902, 0.9433},    {81, 263, 0.2553, 0.3662},
                 {15, 148, 0.0624, 0.1605},  {0, 20, 0, 0.1611},
                 {1, 29, 0.0061, 0.1718},    {20, 20, 0.8389, 1}};
    for (int i = 0; i < 6; i++) {
        struct interval got = accuracy_interval(known[i].right,
                                                known[i].rows);
        CLOSE(got.low, known[i].low, 5.1e-5);
        CLOSE(got.high, known[i].high, 5.1e-5);
    }
    EXACT(accuracy_interval(0, 20).low, 0);
    for (size_t n = 1; n < 300; n++) {
        EXACT(accuracy_interval(0, n).low, 0);
        EXACT(accuracy_interval(n, n).high, 1);
    }
}

CHECK(classes, a_confusion_matrix_counts)
{
    struct confusion confusion;
    confusion = confusion_make(&arena, 3);
    confusion_add(&confusion, 0, 0, (real)0.95);
    confusion_add(&confusion, 2, 1, (real)0.91);
    confusion_add(&confusion, 2, 1, (real)0.4);
    confusion_add(&confusion, 2, 2, (real)0.89);
    cr_assert_eq(confusion.sure, (size_t)2);
    cr_assert_eq(confusion.sure_right, (size_t)1);
    cr_assert_eq(confusion.count[2 * 3 + 1], (size_t)2);
    cr_assert_eq(confusion.count[1 * 3 + 2], (size_t)0);
    cr_assert_eq(confusion_right(&confusion), (size_t)2);
    cr_assert_eq(confusion_rows(&confusion), (size_t)4);
    confusion_clear(&confusion);
    cr_assert_eq(confusion_rows(&confusion), (size_t)0);
    cr_assert_eq(confusion.sure + confusion.sure_right, (size_t)0);
    const real equal[] = {1, 3, 3}, last[] = {1, 2, 3};
    cr_assert_eq(class_said(3, equal), (size_t)1);
    cr_assert_eq(class_said(3, last), (size_t)2);
    const real first[] = {3, 1, 2};
    cr_assert_eq(class_said(3, first), (size_t)0);
}

CHECK(classes, names_are_numbered_as_they_come)
{
    struct labels labels = {0};
    struct dataset data;
    struct error error;
    make_file("t", "x,y,kind\n1,2,iris setosa\n3,4, 7 \n5,6,iris setosa\n"
                   "7,8,#no comment\r\n");
    cr_assert(dataset_read_classes(&arena, &data, "t", &labels, &error),
              "%s", error.text);
    cr_assert_eq(labels.count, (size_t)3);
    cr_assert_str_eq(labels.name[0].text, "iris setosa");
    cr_assert_str_eq(labels.name[1].text, "7");
    cr_assert_str_eq(labels.name[2].text, "#no comment");
    const double want[] = {0, 1, 0, 2};
    for (int i = 0; i < 4; i++)
        EXACT(data.label[i], want[i]);
    EXACT(data.feature[7], 8);
    labels.closed = true;
    make_file("u", "x,y,kind\n1,2,7\n");
    cr_assert(dataset_read_classes(&arena, &data, "u", &labels, &error),
              "%s", error.text);
    EXACT(data.label[0], 1);
    make_file("u", "x,y,kind\n1,2,7\n3,4,8\n");
    cr_assert_not(
        dataset_read_classes(&arena, &data, "u", &labels, &error));
    SAYS(error, "u:3: '8' is none of the model's classes");
    cr_assert_eq(labels.count, (size_t)3);
}

static void refuse(const char *text, const char *says)
{
    struct labels labels = {0};
    struct dataset data;
    struct error error;
    cr_assert_not(dataset_read_classes(&arena, &data, make_file("t", text),
                                       &labels, &error),
                  "%s", text);
    SAYS(error, says);
    cr_assert_not(error.misuse);
}

CHECK(classes, bad_labels_are_refused)
{
    refuse("x,kind\n1,a\n2,a\n", "t: one class only, 'a'");
    refuse("x,kind\n1,a\n2,\n", "t:3: a class without a name");
    refuse("x,kind\n1,a\n2, \t\n", "t:3: a class without a name");
    refuse("x,kind\n1,a\n2,b\ab\n", "t:3: a class name with a control "
                                   "character");
    refuse("x,kind\n1,a\x7f\n", "t:2: a class name with a control "
                                "character");
    refuse("x,kind\n1,a\n2\n", "t:3: 1 fields, not 2");
    refuse("x,kind\n1,a\n2,b,c\n", "t:3: 3 fields, not 2");
    refuse("x,kind\n1,a\nb,b\n", "t:3: 'b' is not a number");
    refuse("x,kind\n1,a\n1e999,b\n", "t:3: '1e999' is too large a number");
    refuse("x,kind\n", "t: no rows");
    refuse("", "t: no rows");
    refuse("kind\na\n", "t:1: want two columns or more, up to a million");
    refuse("1,2,a\n3,4,b\n",
           "t:1: want the columns' names before numbers");
    /* 40 bytes are a name, 41 are not, and 64 are cut */
    refuse("x,kind\n1,1234567890123456789012345678901234567890\n"
           "2,12345678901234567890123456789012345678901\n",
           "t:3: a class name of over 40 bytes");
    refuse("x,kind\n1,12345678901234567890123456789012345678901234567890"
           "12345678901234567890\n", "t:2: a class name of over 40 bytes");
}

CHECK(classes, a_thousand_classes_are_enough)
{
    for (int most = 1000; most <= 1001; most++) {
        struct labels labels = {0};
        struct dataset data;
        struct error error;
        FILE *file = fopen("t", "w");
        fputs("x,kind\n", file);
        for (int i = 0; i < most; i++)
            fprintf(file, "1,c%d\n", i);
        fclose(file);
        bool read =
            dataset_read_classes(&arena, &data, "t", &labels, &error);
        cr_assert_eq(read, most == 1000);
        if (!read)
            SAYS(error, "t:1002: more than 1000 classes");
    }
}

CHECK(classes, a_split_has_no_row_twice)
{
    for (size_t rows = 3; rows < 60; rows++) {
        struct dataset data;
        struct split split;
        struct error error;
        struct random random = {rows};
        data = problem_draw(&arena, &problem_moons, 2, rows, 0, &random);
        for (size_t i = 0; i < rows; i++) {
            data.feature[2 * i] = (real)i;
            data.feature[2 * i + 1] = (real)(3 * i);
            data.label[i] = (real)(i % 2);
        }
        split_shuffle(&data, &random);
        cr_assert(split_make(&split, &data, (real)0.3, (real)0.2, &error));
        const struct dataset part[] = {split.train, split.validation,
                                       split.test};
        size_t seen[60] = {0}, all = 0, moved = 0;
        for (int p = 0; p < 3; p++)
            for (size_t i = 0; i < part[p].rows; i++, all++) {
                size_t row = (size_t)part[p].feature[2 * i];
                seen[row]++;
                moved += row != all;
                EXACT(part[p].feature[2 * i + 1], 3 * row);
                EXACT(part[p].label[i], row % 2);
            }
        for (size_t i = 0; i < rows; i++)
            cr_assert_eq(seen[i], (size_t)1);
        cr_assert_eq(all, rows);
        cr_assert(rows < 20 || moved > rows / 2);
        cr_assert_eq(part[1].rows, (size_t)lround(0.3 * (double)rows));
        cr_assert_eq(part[2].rows, (size_t)lround(0.2 * (double)rows));
    }
}

CHECK(classes, a_split_needs_rows)
{
    struct dataset data;
    struct split split;
    struct error error;
    struct random random = {1};
    data = problem_draw(&arena, &problem_moons, 2, 2, 0, &random);
    cr_assert_not(split_make(&split, &data, (real)0.2, 0, &error));
    SAYS(error, "2 rows are too few to be split");
    cr_assert(error.misuse);
    cr_assert_not(split_make(&split, &data, 0, (real)0.2, &error));
    cr_assert_not(
        split_make(&split, &data, (real)0.45, (real)0.45, &error));
    cr_assert(split_make(&split, &data, 0, (real)0.5, &error));
    cr_assert_eq(split.validation.rows, (size_t)0);
}

/* Two first rows of three change places in a sixth of all shuffles. */
CHECK(classes, every_order_of_the_rows_is_equally_likely)
{
    struct dataset data;
    struct random random = {8};
    double count[27] = {0};
    data = problem_draw(&arena, &problem_moons, 2, 3, 0, &random);
    for (int i = 0; i < 60000; i++) {
        for (int k = 0; k < 3; k++)
            data.label[k] = (real)k;
        split_shuffle(&data, &random);
        count[(int)(9 * data.label[0] + 3 * data.label[1] +
                    data.label[2])]++;
    }
    for (int i = 0; i < 27; i++)
        cr_assert(count[i] == 0 || fabs(count[i] - 10000) < 500, "%g",
                  count[i]);
}

CHECK(classes, stopping_keeps_the_best)
{
    struct stopping stopping;
    const double loss[] = {5, 4, 4.5, 3, NAN, 3, 3.1, 2};
    stopping = stopping_make(&arena, 3, 2);
    size_t epoch = 0;
    real theta[2];
    do
        theta[0] = (real)epoch, theta[1] = -(real)epoch;
    while (stopping_note(&stopping, epoch, (real)loss[epoch], theta) &&
           ++epoch < 8);
    cr_assert_eq(epoch, (size_t)6);
    cr_assert_eq(stopping.best_epoch, (size_t)3);
    EXACT(stopping.best_loss, 3);
    stopping_restore(&stopping, theta);
    EXACT(theta[0], 3);
    EXACT(theta[1], -3);
}

CHECK(classes, l2_leaves_biases_alone)
{
    struct network network;
    struct error error;
    const size_t width[] = {2, 3, 2};
    for (int bias = 0; bias < 2; bias++) {
        real theta[17], gradient[17];
        cr_assert(network_make(&arena, &network, 3, width,
                               &activation_tanh, bias, &error));
        for (int i = 0; i < 17; i++)
            theta[i] = (real)(i + 1), gradient[i] = 100;
        l2_add(&network, (real)0.5, theta, gradient);
        /* 1 to 17 without 7, 8, 9, 16, 17; without biases, 1 to 12 */
        EXACT(l2_squares(&network, theta), bias ? 1785 - 194 - 545 : 650);
        for (size_t i = 0; i < network.parameters; i++) {
            bool is_bias = bias && ((i >= 6 && i < 9) || i >= 15);
            CLOSE(gradient[i], is_bias ? 100 : 100 + 0.5 * ((double)i + 1),
                  1e-13);
        }
    }
}

CHECK(classes, a_model_keeps_its_class_names)
{
    struct model model, back;
    struct error error;
    const size_t width[] = {2, 3, 2};
    real number;
    cr_assert(model_make(&arena, &model, 3, width, &activation_tanh, true,
                         &error));
    model.network.layer[1].activation = &activation_softmax;
    cr_assert(labels_number(&arena, &model.labels, "# two words", &number,
                            &error));
    cr_assert(labels_number(&arena, &model.labels, "caf\xc3\xa9,  7",
                            &number, &error));
    cr_assert(model_save(&model, "m", &error), "%s", error.text);
    cr_assert(model_load(&arena, &back, "m", names_activations, &error),
              "%s", error.text);
    cr_assert_str_eq(back.network.layer[1].activation->name, "softmax");
    cr_assert_eq(back.labels.count, (size_t)2);
    cr_assert_str_eq(back.labels.name[0].text, "# two words");
    cr_assert_str_eq(back.labels.name[1].text, "caf\xc3\xa9,  7");
    model.labels = (struct labels){0};
    /* without names the file is of version 1, as ever */
    cr_assert(model_save(&model, "m", &error), "%s", error.text);
    FILE *file = fopen("m", "r");
    char line[40];
    cr_assert_not_null(fgets(line, sizeof line, file));
    cr_assert_str_eq(line, "tangled-neurons 1\n");
    fclose(file);
    cr_assert(model_load(&arena, &back, "m", names_activations, &error),
              "%s", error.text);
    cr_assert_eq(back.labels.count, (size_t)0);
}

CHECK(classes, bad_class_names_in_a_model_are_refused)
{
    static const char head[] = "tangled-neurons 2\nlayers 1 2\n"
                               "activation softmax\nbias no\nshift 0\n"
                               "scale 1\n";
    static const char *const bad[][2] = {
        {"", "m:7: want 'class ...', not 'theta 2'"},
        {"class a\n", "m:8: want 'class ...', not 'theta 2'"},
        {"class a\nclass a\n", "m:8: a class named twice"},
        {"class a\nclass b\nclass c\n",
         "m:9: want 'theta ...', not 'class c'"},
        {"class a\nclass \n", "m:8: want 'class ...', not 'class'"},
        {"class a\nclass b\ab\n",
         "m:8: a class name with a control character"}};
    struct model model;
    struct error error;
    char text[400];
    for (int i = 0; i < 6; i++) {
        snprintf(text, sizeof text, "%s%stheta 2\n1\n2\n", head,
                 bad[i][0]);
        cr_assert_not(model_load(&arena, &model, make_file("m", text),
                                 names_activations, &error));
        SAYS(error, bad[i][1]);
    }
    /* every truncation is refused */
    snprintf(text, sizeof text, "%sclass a\nclass b\ntheta 2\n1\n2\n",
             head);
    cr_assert(model_load(&arena, &model, make_file("m", text),
                         names_activations, &error));
    for (size_t length = strlen(text); length-- > 0;) {
        text[length] = '\0';
        cr_assert_not(model_load(&arena, &model, make_file("m", text),
                                 names_activations, &error));
    }
}
