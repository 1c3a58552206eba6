/* Chapters 8 and 9: the fast ways against the plain ones. */
#include "helpers.h"

#include "backprop.h"
#include "batch.h"
#include "exponential.h"
#include "ladder.h"
#include "lanes.h"
#include "loss.h"
#include "matrix.h"
#include "random.h"
#include "sgd.h"
#include "sigmoid_table.h"
#include "small.h"
#include "stepper.h"
#include "names.h"
#include "name.h"

#include <setjmp.h>

#ifdef __GLIBC__
#include <malloc.h>
#include <sys/resource.h>
#endif

TestSuite(engine, .timeout = HANGS, .init = enter_scratch);

/* The largest difference, as a part of the largest number, or of 1. */
static double apart(size_t count, const real got[], const real want[])
{
    double most = 0, size = 1;
    for (size_t i = 0; i < count; i++) {
        double away = fabs((double)(got[i] - want[i]));
        most = away <= most ? most : away; /* what is no number stays */
        size = fmax(size, fabs((double)want[i]));
    }
    return most / size;
}

#define SAME(count, got, want)                                           \
    do {                                                                 \
        double by = apart(count, got, want);                             \
        cr_assert(by <= (IN_FLOAT ? 1e-5 : 1e-12), "apart by %g", by);   \
    } while (0)

static real *numbers(size_t count)
{
    return arena_zeros(&arena, count, sizeof(real));
}

static real *normals(size_t count, struct random *random)
{
    real *number = numbers(count);
    for (size_t i = 0; i < count; i++)
        number[i] = (real)random_normal(random);
    return number;
}

/* The error of `got` in parts of `want`. */
static double off(real got, long double want)
{
    return (double)fabsl(((long double)got - want) / want);
}

CHECK(engine, exponential_over_the_whole_range)
{
    const double end = IN_FLOAT ? 87 : 708;
    double worst = 0;
    for (int i = -300000; i <= 300000; i++) {
        real x = (real)(i * end / 300000);
        worst = fmax(worst, off(exponential(x), expl((long double)x)));
    }
    cr_assert(worst < (IN_FLOAT ? 2e-7 : 1e-15), "worst %g", worst);
    record("test.txt", "exponential_worst = %.2g\n", worst);
    real most = exponential(IN_FLOAT ? 88 : 709);
    cr_assert(exponential((real)1e30) == most);
    cr_assert(exponential(INFINITY) == most && isfinite(most));
    real least = exponential(IN_FLOAT ? -87 : -708);
    cr_assert(exponential((real)-1e30) == least && least > 0);
    cr_assert(exponential(-INFINITY) == least);
    cr_assert(isnan(exponential((real)NAN)));
}

CHECK(engine, sigmoids_one_by_one_and_many)
{
    enum { COUNT = 40003 };
    static real total[COUNT], one[COUNT], many[COUNT];
    const double end = IN_FLOAT ? 86 : 700;
    double worst = 0;
    for (int i = 0; i < COUNT; i++) {
        total[i] = (real)(end * (2. * i / (COUNT - 1) - 1));
        one[i] = sigmoid_quick(total[i]);
    }
    sigmoid_all(COUNT, total, many);
    for (int i = 0; i < COUNT; i++) {
        long double want = 1 / (1 + expl(-(long double)total[i]));
        worst = fmax(worst, off(one[i], want));
        worst = fmax(worst, off(many[i], want));
    }
    cr_assert(worst < (IN_FLOAT ? 3e-7 : 1.5e-15), "worst %g", worst);
    sigmoid_all(COUNT, total, total); /* in place */
    cr_assert_arr_eq(total, many, sizeof many);
}

CHECK(engine, sigmoids_at_the_far_ends)
{
    real far[] = {INFINITY, (real)1e30, 800, 0, -800,
                  (real)-1e30, -INFINITY, (real)NAN};
    real out[8];
    sigmoid_all(8, far, out);
    for (int i = 0; i < 7; i++) {
        EXACT(out[i], sigmoid_quick(far[i]));
        CLOSE(out[i], sigmoid(far[i]), IN_FLOAT ? 1e-37 : 1e-307);
    }
    cr_assert(out[0] == 1 && out[6] >= 0);
    cr_assert(isnan(out[7]) && isnan(sigmoid_quick((real)NAN)));
}

static struct sigmoid_table table;

CHECK(engine, the_table_is_the_sigmoid_to_a_few_units)
{
    sigmoid_table_make(&table);
    double worst = 0;
    for (int i = -500000; i <= 500000; i++) {
        double total = i * 40. / 500000;
        long double want = 1 / (1 + expl(-(long double)total));
        double got = sigmoid_look_up(&table, total);
        worst = fmax(worst, (double)fabsl((got - want) / want));
    }
    cr_assert(worst < 4 * 0x1p-52, "worst %g", worst);
    record("test.txt", "sigmoid_table_units = %.2g\n", worst / 0x1p-52);
    const double far[] = {40.1, -40.1, 1000, -1000, 1e300, -1e300,
                          -0x1.8p48, -0x1.8000000001p48, -1e15,
                          INFINITY, -INFINITY};
    for (int i = 0; i < 11; i++)
        cr_assert(sigmoid_look_up(&table, far[i]) ==
                  (double)sigmoid((real)far[i]), "%g", far[i]);
    cr_assert(isnan(sigmoid_look_up(&table, NAN)));
}

/* Shapes that no tile fits, with room between the rows, where there are
   numbers that are not to be read, or not to be written. */
struct product {
    size_t rows, columns, depth, right_step, sum_step;
    struct table left;
    real *factor, *right, *sum, *before;
};

static void product_make(struct product *p, bool turned,
                         struct random *random)
{
    p->rows = 1 + random_below(random, 70);
    p->columns = 1 + random_below(random, 70);
    p->depth = 1 + random_below(random, 70);
    p->right_step = p->columns + random_below(random, 5);
    p->sum_step = p->columns + random_below(random, 5);
    size_t across = turned ? p->rows : p->depth;
    size_t step = across + random_below(random, 3);
    size_t lines = turned ? p->depth : p->rows;
    p->factor = normals(lines * step, random);
    p->right = normals(p->depth * p->right_step, random);
    p->sum = normals(p->rows * p->sum_step, random);
    p->before = numbers(p->rows * p->sum_step);
    memcpy(p->before, p->sum, p->rows * p->sum_step * sizeof(real));
    p->left = turned ? (struct table){p->factor, 1, step}
                     : (struct table){p->factor, step, 1};
    for (size_t i = 0; i < lines; i++)
        for (size_t j = across; j < step; j++)
            p->factor[i * step + j] = (real)NAN;
    for (size_t i = 0; i < p->depth; i++)
        for (size_t j = p->columns; j < p->right_step; j++)
            p->right[i * p->right_step + j] = (real)NAN;
}

static void product_check(const struct product *p)
{
    for (size_t i = 0; i < p->rows; i++)
        for (size_t j = 0; j < p->sum_step; j++) {
            size_t at = i * p->sum_step + j;
            long double sum = (long double)p->before[at];
            if (j >= p->columns)
                cr_assert(p->sum[at] == p->before[at]);
            for (size_t k = 0; k < p->depth && j < p->columns; k++)
                sum += (long double)p->left.number
                           [i * p->left.row_step +
                            k * p->left.column_step] *
                       (long double)p->right[k * p->right_step + j];
            CLOSE(p->sum[at], sum, 1e-12);
        }
}

CHECK(engine, products_of_odd_shapes)
{
    struct random random = {1};
    for (int i = 0; i < 400; i++) {
        struct product p;
        product_make(&p, i % 2 == 1, &random);
        matrix_multiply(p.rows, p.columns, p.depth, p.left, p.right,
                        p.right_step, p.sum, p.sum_step);
        product_check(&p);
    }
}

CHECK(engine, tables_turn)
{
    struct random random = {2};
    for (int i = 0; i < 200; i++) {
        size_t rows = 1 + random_below(&random, 70);
        size_t columns = 1 + random_below(&random, 70);
        size_t step = columns + random_below(&random, 3);
        size_t to_step = rows + random_below(&random, 3);
        real *from = normals(rows * step, &random);
        real *to = numbers(columns * to_step);
        matrix_turn(rows, columns, from, step, to, to_step);
        for (size_t j = 0; j < columns; j++)
            for (size_t k = 0; k < to_step; k++)
                cr_assert(to[j * to_step + k] ==
                          (k < rows ? from[k * step + j] : 0));
    }
}

/* All activations of the book, and one whose slope only the total tells.
 */
static void sine_apply(size_t width, const real total[], real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = (real)sin((double)total[i]);
}

static void sine_pull_back(size_t width, const real total[],
                           const real activated[], real slope[])
{
    (void)activated;
    for (size_t i = 0; i < width; i++)
        slope[i] *= (real)cos((double)total[i]);
}

static const struct activation *any_activation(struct random *random)
{
    static const struct activation own = {"sine", sine_apply,
                                          sine_pull_back};
    char names[256], *rest = names;
    const char *name[32];
    size_t count = 0;
    snprintf(names, sizeof names, "%s", name_all(names_activations).text);
    while ((name[count] = strtok_r(NULL, ", ", &rest)) != NULL)
        count++;
    cr_assert(count >= 6);
    size_t chosen = random_below(random, count + 1);
    return chosen < count ? name_find(names_activations, name[chosen])
                          : &own;
}

/* A network of any depth, and rows for it; every third input is 0. */
struct subject {
    struct network network;
    struct trace trace;
    size_t rows, inputs, outputs;
    real *theta, *gradient, *input, *truth;
};

static void subject_make(struct subject *s, size_t rows, bool bias,
                         struct random *random)
{
    struct error error;
    size_t width[5], count = 2 + random_below(random, 4);
    for (size_t i = 0; i < count; i++)
        width[i] = 1 + random_below(random, 40);
    cr_assert(network_make(&arena, &s->network, count, width,
                           &activation_sigmoid, bias, &error));
    s->trace = trace_make(&arena, &s->network);
    for (size_t l = 0; l < s->network.layers; l++)
        s->network.layer[l].activation = any_activation(random);
    s->rows = rows;
    s->inputs = width[0], s->outputs = width[count - 1];
    s->theta = normals(s->network.parameters, random);
    for (size_t i = 0; i < s->network.parameters; i++)
        s->theta[i] /= 4;
    s->gradient = numbers(s->network.parameters);
    s->input = normals(rows * s->inputs, random);
    for (size_t i = 0; i < rows * s->inputs; i += 3)
        s->input[i] = 0;
    s->truth = normals(rows * s->outputs, random);
}

/* What backprop_sample says of all rows: the answers, the gradient and
   the loss. */
static real plainly(struct subject *s, real answer[])
{
    real loss = 0;
    size_t last = s->network.neurons - s->outputs;
    memset(s->gradient, 0, s->network.parameters * sizeof(real));
    for (size_t row = 0; row < s->rows; row++) {
        loss += backprop_sample(&s->network, s->theta,
                                s->input + row * s->inputs,
                                s->truth + row * s->outputs, &s->trace,
                                s->gradient);
        memcpy(answer + row * s->outputs, s->trace.activated + last,
               s->outputs * sizeof(real));
    }
    return loss;
}

static void check_batch(struct subject *s, struct batch *batch)
{
    size_t count = s->network.parameters, said = s->rows * s->outputs;
    real *want = numbers(said), *got = numbers(said);
    real *gradient = numbers(count);
    real sse = plainly(s, want);
    batch_forward(batch, s->theta, s->rows, s->input);
    batch_answers(batch, got);
    SAME(said, got, want);
    real loss = batch_loss(batch, s->truth, 1);
    SAME(1, &loss, &sse);
    batch_back(batch, s->theta, s->input, gradient);
    SAME(count, gradient, s->gradient);
    real rate = (real)0.1;
    for (size_t i = 0; i < count; i++)
        gradient[i] =
            s->theta[i] - rate / (real)s->rows * s->gradient[i];
    loss = batch_step(batch, s->theta, rate, s->rows, s->input, s->truth);
    SAME(1, &loss, &sse);
    SAME(count, s->theta, gradient);
}

CHECK(engine, batches_do_what_backprop_does_row_by_row)
{
    struct random random = {3};
    for (int i = 0; i < (IN_FLOAT ? 16 : 80); i++) {
        struct subject s;
        struct batch batch;
        size_t rows = 1 + random_below(&random, 70);
        subject_make(&s, rows, i % 2 == 1, &random);
        batch = batch_make(&arena, &s.network, rows);
        for (s.rows = rows; s.rows > 0; s.rows /= 3)
            check_batch(&s, &batch);
    }
}

CHECK(engine, a_stepper_does_what_backprop_does)
{
    struct random random = {4};
    for (int i = 0; i < (IN_FLOAT ? 16 : 80); i++) {
        struct subject s;
        struct stepper stepper;
        real answer[40];
        subject_make(&s, 1, i % 2 == 1, &random);
        size_t count = s.network.parameters;
        real *own = numbers(count);
        memcpy(own, s.theta, count * sizeof(real));
        stepper = stepper_make(&arena, &s.network, own);
        for (int step = 0; step < 5; step++) {
            real sse = plainly(&s, answer);
            const real *said = stepper_answer(&stepper, s.input);
            SAME(s.outputs, said, answer);
            for (size_t k = 0; k < count; k++)
                s.theta[k] -= (real)0.01 * s.gradient[k];
            real loss = stepper_step(&stepper, (real)0.01, s.input,
                                     s.truth);
            SAME(1, &loss, &sse);
        }
        stepper_store(&stepper);
        SAME(count, own, s.theta);
        own[0] += 1;
        stepper_load(&stepper);
        plainly(&s, answer);
        s.theta[0] += 1;
        plainly(&s, answer);
        SAME(s.outputs, stepper_answer(&stepper, s.input), answer);
    }
}

/* Rows for networks of one hidden layer and one output. */
enum { ROWS = 11 };

struct pupil {
    struct network network;
    struct dataset data;
    struct sgd sgd;
    real *theta;
};

static void pupil_make(struct pupil *p, size_t inputs, size_t hidden,
                       bool bias, struct random *random)
{
    struct error error;
    const size_t width[] = {inputs, hidden, 1};
    cr_assert(network_make(&arena, &p->network, 3, width,
                           &activation_sigmoid, bias, &error));
    p->theta = numbers(p->network.parameters);
    p->data = (struct dataset){
        .rows = ROWS, .features = inputs,
        .feature = normals(ROWS * inputs, random),
        .label = normals(ROWS, random)};
    p->sgd = sgd_make(&arena, &p->network, p->theta, &p->data);
}

static const size_t shapes[][2] = {{2, 2}, {3, 4}, {5, 7}, {1, 1}};
static const size_t batches[] = {1, 3, ROWS};

CHECK(engine, small_epochs_do_what_sgd_does)
{
    struct random random = {5};
    sigmoid_table_make(&table);
    for (int i = 0; i < 4 * 3 * 2; i++) {
        struct pupil p;
        const size_t *shape = shapes[i % 4];
        pupil_make(&p, shape[0], shape[1], i / 4 % 2 == 1, &random);
        sgd_initialise(&p.sgd, (uint64_t)i);
        const struct sgd_options options = {.learning_rate = (real)0.3,
                                            .batch = batches[i / 8],
                                            .shuffled = true};
        real *own = numbers(p.network.parameters);
        memcpy(own, p.theta, p.network.parameters * sizeof(real));
        struct small_data data = {ROWS, p.data.feature, p.data.label,
                                  p.sgd.order};
        for (int epoch = 0; epoch < (IN_FLOAT ? 2 : 20); epoch++) {
            sgd_epoch(&p.sgd, &options); /* leaves its order */
            small_epoch(&p.network, &table, own, (real)0.3,
                        batches[i / 8], &data);
        }
        SAME(p.network.parameters, own, p.theta);
    }
}

/* Batches of four have code of their own: eight rows, one to three
   outputs, and the step of a batch as the other way to the same. */
CHECK(engine, four_rows_side_by_side_are_a_batch)
{
    struct random random = {8};
    const size_t order[] = {5, 2, 7, 0, 1, 6, 3, 4};
    sigmoid_table_make(&table);
    for (size_t i = 0; i < 4 * 3 * 2; i++) {
        struct network network;
        struct batch batch;
        struct error error;
        const size_t *shape = shapes[i % 4];
        const size_t outputs = i / 4 % 3 + 1;
        const size_t width[] = {shape[0], shape[1], outputs};
        cr_assert(network_make(&arena, &network, 3, width,
                               &activation_sigmoid, i >= 12, &error));
        batch = batch_make(&arena, &network, 4);
        real *theta = normals(network.parameters, &random);
        real *own = numbers(network.parameters);
        memcpy(own, theta, network.parameters * sizeof(real));
        real *input = normals(8 * shape[0], &random);
        real *truth = normals(8 * outputs, &random);
        const struct small_data data = {8, input, truth, order};
        for (int epoch = 0; epoch < (IN_FLOAT ? 2 : 20); epoch++) {
            small_epoch(&network, &table, own, (real)0.3, 4, &data);
            for (size_t from = 0; from < 8; from += 4) {
                real x[4 * 5], y[4 * 3];
                for (size_t s = 0; s < 4; s++) {
                    size_t row = order[from + s];
                    memcpy(x + s * shape[0], input + row * shape[0],
                           shape[0] * sizeof(real));
                    memcpy(y + s * outputs, truth + row * outputs,
                           outputs * sizeof(real));
                }
                batch_step(&batch, theta, (real)0.3, 4, x, y);
            }
        }
        SAME(network.parameters, own, theta);
    }
}

CHECK(engine, every_lane_does_what_sgd_does_from_its_seed)
{
    struct random random = {6};
    for (int i = 0; i < 4 * 3 * 2; i++) {
        struct pupil p;
        struct lanes lanes;
        const size_t *shape = shapes[i % 4];
        pupil_make(&p, shape[0], shape[1], i / 4 % 2 == 1, &random);
        const struct sgd_options options = {.learning_rate = (real)0.3,
                                            .batch = batches[i / 8]};
        lanes = lanes_make(&arena, &p.network, &p.data);
        lanes_initialise(&lanes, 100);
        int epochs = IN_FLOAT ? 2 : 20;
        for (int epoch = 0; epoch < epochs; epoch++)
            lanes_epoch(&lanes, (real)0.3, batches[i / 8]);
        struct lanes_number loss = lanes_loss(&lanes);
        real *own = numbers(p.network.parameters);
        for (size_t lane = 0; lane < LANES; lane++) {
            sgd_initialise(&p.sgd, 100 + lane);
            for (int epoch = 0; epoch < epochs; epoch++)
                sgd_epoch(&p.sgd, &options);
            lanes_theta(&lanes, lane, own);
            SAME(p.network.parameters, own, p.theta);
            real want = sgd_loss(&p.sgd, true);
            SAME(1, &loss.lane[lane], &want);
        }
    }
}

CHECK(engine, every_rung_of_the_ladder_takes_the_same_step)
{
    struct ladder ladder;
    ladder_make(&arena, &ladder);
    size_t count = ladder.network.parameters, present = 0;
    size_t inputs = LADDER_ROWS * network_inputs(&ladder.network);
    for (size_t i = 0; i < inputs; i++)
        present += ladder.input[i] != 0;
    CLOSE((double)present / (double)inputs, 0.2, 0.01);
    real *first = numbers(count), *theta = numbers(count);
    for (size_t rung = 0; rung < LADDER_RUNGS; rung++) {
        ladder_start(&ladder);
        for (int step = 0; step < 3; step++)
            ladder_step(&ladder, rung);
        ladder_theta(&ladder, rung, rung == 0 ? first : theta);
        if (rung > 0)
            SAME(count, theta, first);
        double moved = apart(count, first, ladder.turned);
        cr_assert(moved > 1e-3 && moved < 1, "%g", moved);
    }
}

/* Where an arena without memory goes, instead of ending the program. */
static jmp_buf starved;

static void leave(void)
{
    longjmp(starved, 1);
}

CHECK(engine, too_large_a_batch_is_refused)
{
    struct subject s;
    struct random random = {7};
    subject_make(&s, 1, true, &random);
    arena.exhausted = leave;
    if (setjmp(starved) == 0) {
        batch_make(&arena, &s.network, SIZE_MAX / sizeof(real));
        cr_fatal("there is memory for it");
    }
}

#if defined __GLIBC__ && !defined __SANITIZE_ADDRESS__
/* Bytes in use, besides what Criterion itself takes, and a limit to what
   there is in all. */
static size_t in_use(void)
{
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

static void allow(size_t more)
{
    size_t pages = 0;
    FILE *file = fopen("/proc/self/statm", "r");
    cr_assert(file != NULL && fscanf(file, "%zu", &pages) == 1);
    fclose(file);
    struct rlimit limit;
    getrlimit(RLIMIT_AS, &limit);
    limit.rlim_cur = pages * (size_t)sysconf(_SC_PAGESIZE) + more;
    cr_assert_eq(setrlimit(RLIMIT_AS, &limit), 0);
}

/* Each of the four; every array of theirs is larger than 64 kB.  False,
   where the memory does not reach; the arena is empty again. */
static bool make(int which, const struct network *network, real theta[])
{
    static const struct dataset none = {0};
    static struct arena of_this;
    static struct ladder ladder;
    volatile bool made = false;
    of_this.exhausted = leave;
    if (setjmp(starved) == 0) {
        if (which == 0)
            batch_make(&of_this, network, 40);
        else if (which == 1)
            lanes_make(&of_this, network, &none);
        else if (which == 2)
            stepper_make(&of_this, network, theta);
        else
            ladder_make(&of_this, &ladder);
        made = true;
    }
    arena_free(&of_this);
    return made;
}

static void starve(int which)
{
    const size_t width[] = {30000, 3, 30000};
    size_t refused = 0, more = 1 << 18;
    struct network network;
    struct error error;
    mallopt(M_MMAP_THRESHOLD, 1 << 16); /* what is freed is gone */
    cr_assert(network_make(&arena, &network, 3, width, &activation_sigmoid,
                           true, &error));
    real *theta = numbers(network.parameters);
    size_t before = in_use();
    for (bool made = false; !made; more += more / 4) {
        allow(more);
        made = make(which, &network, theta);
        refused += !made;
        cr_assert(in_use() < before + 65536, "%zu bytes are lost",
                  in_use() - before);
    }
    allow((size_t)1 << 40);
    cr_assert(refused > 4, "refused %zu times", refused);
}

CHECK(engine, a_batch_without_memory_frees_what_it_had)
{
    starve(0);
}

CHECK(engine, lanes_without_memory_free_what_they_had)
{
    starve(1);
}

CHECK(engine, a_stepper_without_memory_frees_what_it_had)
{
    starve(2);
}

CHECK(engine, a_ladder_without_memory_frees_what_it_had)
{
    starve(3);
}
#endif
