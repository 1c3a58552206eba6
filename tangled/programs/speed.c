#include "backprop.h"
#include "command_line.h"
#include "exponential.h"
#include "ladder.h"
#include "matrix.h"
#include "output.h"
#include "processor.h"
#include "random.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Measure how long things take */
/* Take the time */
enum { SLICES = 7 };

static const char *type(void)
{
    return sizeof(real) == sizeof(double) ? "double" : "float";
}

static double now(void)
{
    struct timespec t;
    timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* Run something for a slice of time */
/* What is run, again and again. */
struct run {
    void (*once)(const struct run *run);
    void *what;
    size_t rows, columns, depth;
    real *a, *b, *c;
};

/* Seconds that it takes once, from a slice of some milliseconds. */
static double slice(const struct run *run)
{
    size_t times = 0;
    double began = now(), took;
    do {
        run->once(run);
        times++;
        took = now() - began;
    } while (took < 0.005);
    return took / (double)times;
}

/* Sort what was measured */
static int compare(const void *a, const void *b)
{
    double one = *(const double *)a, other = *(const double *)b;
    return (one > other) - (one < other);
}

static void sort(double took[])
{
    qsort(took, SLICES, sizeof *took, compare);
}

/* The best slice, for what a machine can do. */
static double best(const struct run *run)
{
    double took[SLICES];
    for (size_t i = 0; i < SLICES; i++)
        took[i] = slice(run);
    sort(took);
    return took[0];
}

/* Make numbers to work on */
static real *numbers(size_t count)
{
    size_t bytes = (count * sizeof(real) + 63) / 64 * 64;
    real *number = aligned_alloc(64, bytes);
    for (size_t i = 0; number != NULL && i < count; i++)
        number[i] = (real)1 / 1024;
    return number;
}

/* Measure the ladder */
/* Print a rung of the ladder */
static void climb(const struct run *run)
{
    ladder_step(run->what, run->rows);
}

/* In the table, the path ends before a comma. */
static void print_rung(FILE *csv, size_t rung, double us[])
{
    const char *path = matrix_path();
    sort(us);
    printf("%s_us = %.4g\n", ladder_name(rung), us[SLICES / 2]);
    if (csv != NULL)
        fprintf(csv, "%s,%.*s,%s,%.4g,%.4g,%.4g\n", type(),
                (int)strcspn(path, ","), path, ladder_name(rung),
                us[SLICES / 2], us[SLICES / 10],
                us[SLICES - 1 - SLICES / 10]);
}

/* Climb all rungs in turn */
/* In turn, so that what slows the machine down slows all rungs. */
static bool print_ladder(FILE *csv, struct error *error)
{
    static double us[LADDER_RUNGS][SLICES];
    struct ladder ladder;
    if (!ladder_make(&ladder, error))
        return false;
    for (size_t i = 0; i < SLICES; i++)
        for (size_t rung = 0; rung < LADDER_RUNGS; rung++) {
            const struct run run = {
                .once = climb, .what = &ladder, .rows = rung};
            us[rung][i] = 1e6 / LADDER_ROWS * slice(&run);
        }
    for (size_t rung = 0; rung < LADDER_RUNGS; rung++)
        print_rung(csv, rung, us[rung]);
    ladder_free(&ladder);
    return true;
}

/* Measure the roof */
/* Multiply, read and squash */
static void multiply(const struct run *run)
{
    matrix_multiply(run->rows, run->columns, run->depth,
                    (struct table){run->a, run->depth, 1}, run->b,
                    run->columns, run->c, run->columns);
}

FOR_EACH_PROCESSOR
static real speed_sum(size_t count, const real *number)
{
    enum { ACROSS = 256 / sizeof(real) };
    real sum[ACROSS] = {0}, total = 0;
    for (size_t i = 0; i + ACROSS <= count; i += ACROSS)
        for (size_t j = 0; j < ACROSS; j++)
            sum[j] += number[i + j];
    for (size_t j = 0; j < ACROSS; j++)
        total += sum[j];
    return total;
}

/* Read an array, and squash one */
static void read_all(const struct run *run)
{
    *run->c += speed_sum(run->rows, run->a);
}

/* Multiply and add in registers alone */
enum { CHAINS = 384 / sizeof(real) };

FOR_EACH_PROCESSOR
static real speed_peak(size_t times, real factor, real term)
{
    real sum[CHAINS] = {0}, total = 0;
    for (size_t i = 0; i < times; i++)
        for (size_t j = 0; j < CHAINS; j++)
            sum[j] = sum[j] * factor + term;
    for (size_t j = 0; j < CHAINS; j++)
        total += sum[j];
    return total;
}

static void peak(const struct run *run)
{
    *run->c += speed_peak(run->rows, *run->a, *run->b);
}

/* Squash an array */
static void squash(const struct run *run)
{
    sigmoid_all(run->rows, run->a, run->b);
}

/* Measure a speed */
/* The speed of the best slice, in billions of `work` a second; 0
   without memory. */
static double speed(struct run run, double work, size_t a, size_t b,
                    size_t c)
{
    double speed = 0;
    run.a = numbers(a), run.b = numbers(b), run.c = numbers(c);
    if (run.a && run.b && run.c)
        speed = 1e-9 * work / best(&run);
    free(run.a), free(run.b), free(run.c);
    return speed;
}

/* Measure the speed of a product */
/* A product: operations for each byte that it must move, and billions
   of operations a second. */
static void product(FILE *csv, const char *name, size_t rows,
                    size_t columns, size_t depth)
{
    size_t a = rows * depth, b = depth * columns, c = rows * columns;
    double work = 2 * (double)a * (double)columns;
    double each = work / (double)((a + b + 2 * c) * sizeof(real));
    double fast = speed((struct run){.once = multiply, .rows = rows,
                                     .columns = columns,
                                     .depth = depth},
                        work, a, b, c);
    printf("%s_operations_per_byte = %.3g\n", name, each);
    printf("%s_gflops = %.4g\n", name, fast);
    if (csv != NULL)
        fprintf(csv, "%s,%s,%.4g,%.4g\n", type(), name, each,
                fast);
}

/* Find the roof */
static void print_read(FILE *csv, size_t kilobytes)
{
    size_t count = kilobytes * 1024 / sizeof(real);
    double fast = speed((struct run){.once = read_all, .rows = count},
                        (double)kilobytes * 1024, count, 1, 1);
    printf("read_%zu_kB_GBs = %.4g\n", kilobytes, fast);
    if (csv != NULL)
        fprintf(csv, "%s,read,%zu,%.4g\n", type(), kilobytes,
                fast);
}

static void print_peak(FILE *csv, size_t times)
{
    double fast = speed((struct run){.once = peak, .rows = times},
                        2. * CHAINS * (double)times, 1, 1, 1);
    printf("peak_gflops = %.4g\n", fast);
    if (csv != NULL)
        fprintf(csv, "%s,peak,0,%.4g\n", type(), fast);
}

/* Print the roof and what lies under it */
static bool print_roof(FILE *csv, struct error *error)
{
    (void)error;
    print_peak(csv, 100000);
    product(csv, "forward", 128, LADDER_ROWS, 784);
    product(csv, "gradient", 128, 784, LADDER_ROWS);
    product(csv, "down", 128, LADDER_ROWS, 10);
    for (size_t kilobytes = 16; kilobytes <= 65536; kilobytes *= 2)
        print_read(csv, kilobytes);
    double fast = speed((struct run){.once = squash, .rows = 4096},
                        4096, 4096, 4096, 1);
    printf("sigmoids_per_ns = %.3g\n", fast);
    if (csv != NULL)
        fprintf(csv, "%s,sigmoid,0,%.4g\n", type(), fast);
    return true;
}

/* Measure widths and memory */
/* Train a network of any width */
struct width {
    struct network network;
    struct batch batch;
    struct trace trace;
    real *theta, *gradient, *input, *truth;
};

static void step(const struct run *run)
{
    struct width *w = run->what;
    batch_step(&w->batch, w->theta, (real)0.01, LADDER_ROWS, w->input,
               w->truth);
}

static void step_plainly(const struct run *run)
{
    struct width *w = run->what;
    size_t count = w->network.parameters;
    memset(w->gradient, 0, count * sizeof(real));
    for (size_t row = 0; row < LADDER_ROWS; row++)
        backprop_sample(&w->network, w->theta,
                        w->input + row * network_inputs(&w->network),
                        w->truth + row * 10, &w->trace, w->gradient);
    for (size_t i = 0; i < count; i++)
        w->theta[i] -= (real)0.01 / LADDER_ROWS * w->gradient[i];
}

/* Make and free a network of any width */
static bool width_make(struct width *w, size_t width,
                       struct error *error)
{
    const size_t widths[] = {width, width, 10};
    *w = (struct width){0};
    if (!network_make(&w->network, 3, widths,
                      activation_find("sigmoid"), true, error) ||
        !batch_make(&w->batch, &w->network, LADDER_ROWS, error) ||
        !trace_make(&w->trace, &w->network, error))
        return false;
    w->theta = numbers(w->network.parameters);
    w->gradient = numbers(w->network.parameters);
    w->input = numbers(LADDER_ROWS * width);
    w->truth = numbers(LADDER_ROWS * 10);
    return (w->theta && w->gradient && w->input && w->truth) ||
           error_set(error, "out of memory");
}

static void width_free(struct width *w)
{
    free(w->theta), free(w->gradient), free(w->input), free(w->truth);
    trace_free(&w->trace);
    batch_free(&w->batch);
    network_free(&w->network);
}

/* Go through the widths */
static void print_width(FILE *csv, struct width *w, size_t width)
{
    double us[2][SLICES];
    const struct run run[] = {{.once = step, .what = w},
                              {.once = step_plainly, .what = w}};
    for (size_t i = 0; i < SLICES; i++)
        for (size_t way = 0; way < 2; way++)
            us[way][i] = 1e6 / LADDER_ROWS * slice(&run[way]);
    sort(us[0]);
    sort(us[1]);
    double fast = us[0][SLICES / 2], plain = us[1][SLICES / 2];
    printf("width_%zu_us = %.4g\n", width, fast);
    printf("width_%zu_library_us = %.4g\n", width, plain);
    if (csv != NULL)
        fprintf(csv, "%s,%zu,%.4g,%.4g\n", type(), width,
                fast, plain);
}

/* Print all widths */
static bool print_widths(FILE *csv, struct error *error)
{
    bool done = true;
    for (size_t width = 32; done && width <= 2048; width *= 2) {
        struct width w;
        done = width_make(&w, width, error);
        if (done)
            print_width(csv, &w, width);
        width_free(&w);
    }
    return done;
}

/* Weigh a network and its batch */
/* Bytes in use, where the C library tells; else 0. */
static size_t in_use(void)
{
#ifdef __GLIBC__
    struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
#else
    return 0;
#endif
}

static void print_bytes(FILE *csv, const char *name, size_t bytes)
{
    printf("%s_bytes = %zu\n", name, bytes);
    if (csv != NULL)
        fprintf(csv, "%s,%s,%zu\n", type(), name, bytes);
}

/* Print what a batch takes */
static bool print_memory(FILE *csv, struct error *error)
{
    const size_t width[] = {784, 128, 10};
    struct network network;
    struct batch batch;
    if (!network_make(&network, 3, width, activation_find("sigmoid"),
                      true, error))
        return false;
    size_t before = in_use();
    bool done = batch_make(&batch, &network, LADDER_ROWS, error);
    if (done) {
        size_t took = in_use() - before;
        batch_free(&batch);
        print_bytes(csv, "theta", network.parameters * sizeof(real));
        print_bytes(csv, "batch", batch_bytes(&network, LADDER_ROWS));
        print_bytes(csv, "batch_measured", took);
    }
    network_free(&network);
    return done;
}

/* Choose what to measure */
struct job {
    const char *option, *header;
    bool (*print)(FILE *csv, struct error *error);
};

static const struct job *find_job(const struct command_line *line,
                                  struct error *error)
{
    static const struct job jobs[] = {
        {"--roof", "real,what,at,speed\n", print_roof},
        {"--widths", "real,width,us,library_us\n", print_widths},
        {"--memory", "real,what,bytes\n", print_memory},
        {NULL, "real,path,rung,us,p10,p90\n", print_ladder}};
    for (size_t i = 0; i < 3; i++)
        for (size_t j = i + 1; j < 3; j++)
            if (!options_exclude(line, jobs[i].option, jobs[j].option,
                                 error))
                return NULL;
    const struct job *job = jobs;
    while (job->option != NULL && !option_given(line, job->option))
        job++;
    return job;
}

/* Measure, and write it down */
static bool run(const struct command_line *line, struct error *error)
{
    const char *path = option_text(line, "--csv", 0);
    const struct job *job = find_job(line, error);
    struct output csv = {0};
    if (job == NULL ||
        (path != NULL && !output_open(&csv, path, error)))
        return false;
    if (path != NULL)
        fputs(job->header, csv.stream);
    printf("path = %s\nreal = %s\n", matrix_path(), type());
    bool done = job->print(csv.stream, error);
    if (done && path != NULL)
        return output_close(&csv, error);
    output_discard(&csv);
    return done;
}

/* Describe the speed program */
int main(int argc, char *argv[])
{
    static const struct option options[] = {
        {"--roof", NULL, "what this machine can do", OPTION_ONCE},
        {"--widths", NULL, "networks of growing width", OPTION_ONCE},
        {"--memory", NULL, "bytes taken", OPTION_ONCE},
        {"--csv", "FILE", "the numbers", OPTION_WRITES},
        {0}};
    static const struct program program = {
        "speed", "How fast networks learn on this machine.", "",
        options, run};
    return program_main(&program, argc, argv);
}
