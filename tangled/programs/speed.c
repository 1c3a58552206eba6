/* The program speed: what this machine can do, and what is done.
   Workshop I, Measuring. Made from book/94-measuring.nw: change it
   there. */
#include "backprop.h"
#include "command_line.h"
#include "exponential.h"
#include "ladder.h"
#include "matrix.h"
#include "processor.h"
#include "random.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#ifdef __GLIBC__
#include <malloc.h>
#endif

/* Keep what speed is asked for */
static struct {
    bool roof, widths, memory;
    struct output csv;
} set;

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
static real *numbers(struct arena *arena, size_t count)
{
    real *number = arena_cache_lines(arena, count, sizeof(real));
    for (size_t i = 0; i < count; i++)
        number[i] = (real)1 / 1024;
    return number;
}

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

/* In turn, so that what slows the machine down slows all rungs. */
static void print_ladder(struct arena *arena, FILE *csv)
{
    static double us[LADDER_RUNGS][SLICES];
    struct ladder ladder;
    ladder_make(arena, &ladder);
    for (size_t i = 0; i < SLICES; i++)
        for (size_t rung = 0; rung < LADDER_RUNGS; rung++) {
            const struct run run = {
                .once = climb, .what = &ladder, .rows = rung};
            us[rung][i] = 1e6 / LADDER_ROWS * slice(&run);
        }
    for (size_t rung = 0; rung < LADDER_RUNGS; rung++)
        print_rung(csv, rung, us[rung]);
}

/* Multiply two tables */
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

static void read_all(const struct run *run)
{
    *run->c += speed_sum(run->rows, run->a);
}

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

static struct arena brief; /* for what one measurement needs */

/* The speed of the best slice, in billions of `work` a second. */
static double speed(struct run run, double work, size_t a, size_t b,
                    size_t c)
{
    run.a = numbers(&brief, a), run.b = numbers(&brief, b);
    run.c = numbers(&brief, c);
    double speed = 1e-9 * work / best(&run);
    arena_free(&brief);
    return speed;
}

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

/* Print how fast an array is read */
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

/* Print how fast registers are */
static void print_peak(FILE *csv, size_t times)
{
    double fast = speed((struct run){.once = peak, .rows = times},
                        2. * CHAINS * (double)times, 1, 1, 1);
    printf("peak_gflops = %.4g\n", fast);
    if (csv != NULL)
        fprintf(csv, "%s,peak,0,%.4g\n", type(), fast);
}

/* Print the roof and what lies under it */
static void print_roof(struct arena *arena, FILE *csv)
{
    brief.exhausted = arena->exhausted;
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
}

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

/* Make a network of any width */
static void width_make(struct arena *arena, struct width *w,
                       size_t width)
{
    const size_t widths[] = {width, width, 10};
    network_make(arena, &w->network, 3, widths, &activation_sigmoid,
                 true, NULL);
    w->batch = batch_make(arena, &w->network, LADDER_ROWS);
    w->trace = trace_make(arena, &w->network);
    w->theta = numbers(arena, w->network.parameters);
    w->gradient = numbers(arena, w->network.parameters);
    w->input = numbers(arena, LADDER_ROWS * width);
    w->truth = numbers(arena, LADDER_ROWS * 10);
}

/* Measure one width */
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

/* Measure all widths */
static void print_widths(struct arena *arena, FILE *csv)
{
    for (size_t width = 32; width <= 2048; width *= 2) {
        struct arena own = {.exhausted = arena->exhausted};
        struct width w;
        width_make(&own, &w, width);
        print_width(csv, &w, width);
        arena_free(&own);
    }
}

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

/* Print some bytes */
static void print_bytes(FILE *csv, const char *name, size_t bytes)
{
    printf("%s_bytes = %zu\n", name, bytes);
    if (csv != NULL)
        fprintf(csv, "%s,%s,%zu\n", type(), name, bytes);
}

/* Print what a batch takes */
static void print_memory(struct arena *arena, FILE *csv)
{
    const size_t width[] = {784, 128, 10};
    struct network network;
    network_make(arena, &network, 3, width, &activation_sigmoid, true,
                 NULL);
    size_t before = in_use();
    batch_make(arena, &network, LADDER_ROWS);
    size_t took = in_use() - before;
    print_bytes(csv, "theta", network.parameters * sizeof(real));
    print_bytes(csv, "batch", batch_bytes(&network, LADDER_ROWS));
    print_bytes(csv, "batch_measured", took);
}

/* Measure, and write it down */
static bool run(struct arena *arena, struct error *error)
{
    const char *header = set.roof     ? "real,what,at,speed\n"
                         : set.widths ? "real,width,us,library_us\n"
                         : set.memory ? "real,what,bytes\n"
                             : "real,path,rung,us,p10,p90\n";
    (void)error;
    if (set.csv.stream != NULL)
        fputs(header, set.csv.stream);
    printf("path = %s\nreal = %s\n", matrix_path(), type());
    (set.roof     ? print_roof
     : set.widths ? print_widths
     : set.memory ? print_memory
                  : print_ladder)(arena, set.csv.stream);
    return true;
}

/* List the options of speed */
static const struct option options[] = {
    {"--roof", NULL, "what this machine can do", .flag = &set.roof,
     .excludes = "--widths --memory"},
    {"--widths", NULL, "networks of growing width", .flag = &set.widths,
     .excludes = "--memory"},
    {"--memory", NULL, "bytes taken", .flag = &set.memory},
    {"--csv", "FILE", "the numbers", .output = &set.csv},
    {0}};

/* Hand the speed program over */
int main(int argc, char *argv[])
{
    static const struct program program = {
        "speed", "How fast networks learn on this machine.", "", NULL,
        options, run};
    return program_main(&program, argc, argv);
}
