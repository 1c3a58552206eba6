/* The program loss: how wrong predictions are; a fitted line.
   Workshop G, The programs. Made from book/92-programs.nw: change it
   there. */
#include "command_line.h"
#include "dataset.h"
#include "line.h"
#include "loss.h"

#include <stdio.h>
#include <tgmath.h>

/* Keep what loss is asked for */
static struct {
    struct reals truth, guess;
    const char *describe, *fit;
    bool raw;
    real rate;
    size_t steps;
    struct output path, surface;
} set = {.truth = {4, (real[]){1, 0, 0, 1}},
         .guess = {4, (real[]){0, 0, 0, 0}},
         .rate = (real)0.1, .steps = 100};

/* Compare predictions with the truth */
static bool compare(struct error *error)
{
    size_t count = set.truth.count;
    const real *truth = set.truth.value, *guess = set.guess.value;
    if (count != set.guess.count)
        return error_misuse(error, "%zu truths but %zu predictions",
                            count, set.guess.count);
    real sse = loss_sse(count, truth, guess);
    if (!isfinite(sse))
        return error_set(error, "the loss is too large a number");
    printf("mse = %s\n",
           real_to_text(loss_mse(count, truth, guess)).text);
    printf("sse = %s\n", real_to_text(sse).text);
    printf("half_sse = %s\n",
           real_to_text(loss_half_sse(count, truth, guess)).text);
    return true;
}

/* Describe the columns of a table */
static void describe(const struct dataset *data)
{
    printf("rows = %zu\n", data->rows);
    for (size_t i = 0; i <= data->features; i++) {
        const char *name = data->name[i].text;
        printf("%s.mean = %s\n", name,
               real_to_text(dataset_mean(data, i)).text);
        printf("%s.deviation = %s\n", name,
               real_to_text(dataset_deviation(data, i)).text);
    }
}

/* Walk down to the best line */
static struct line descend(size_t count, const real x[],
                           const real y[], real rate, size_t steps,
                           FILE *csv)
{
    struct line line = {0, 0};
    for (size_t i = 0; i <= steps; i++) {
        real mse = line_mse(line, count, x, y);
        /* Write where the walk stands */
        if (csv != NULL)
            fprintf(csv, "%zu,%s,%s,%s\n", i,
                    real_to_text(line.slope).text,
                    real_to_text(line.intercept).text,
                    real_to_text(mse).text);
        if (i == steps || !isfinite(mse))
            break;
        /* Take one step downhill */
        struct line gradient = line_gradient(line, count, x, y);
        line.slope -= rate * gradient.slope;
        line.intercept -= rate * gradient.intercept;
    }
    return line;
}

enum { SURFACE_STEPS = 40 };

/* Choose how wide a landscape is */
static real width(real value)
{
    return fabs(value) > 0 ? fabs(value) : 1;
}

/* Write the landscape of the loss */
static void write_surface(struct line best, size_t count,
                          const real x[], const real y[], FILE *csv)
{
    for (int j = -SURFACE_STEPS; j <= SURFACE_STEPS; j++)
        for (int i = -SURFACE_STEPS; i <= SURFACE_STEPS; i++) {
            real u = (real)i / SURFACE_STEPS;
            real v = (real)j / SURFACE_STEPS;
            real s = best.slope + 2 * u * width(best.slope);
            real t = best.intercept + 2 * v * width(best.intercept);
            real mse = line_mse((struct line){s, t}, count, x, y);
            fprintf(csv, "%s,%s,%s\n", real_to_text(s).text,
                    real_to_text(t).text, real_to_text(mse).text);
        }
}

/* Fit a line both ways */
static bool fit(struct dataset *data, struct error *error)
{
    size_t n = data->rows;
    real shift = dataset_mean(data, 0), one = 1, zero = 0;
    real scale = dataset_deviation(data, 0);
    real *x = data->feature, *y = data->label;
    if (set.path.stream != NULL)
        fputs("step,slope,intercept,mse\n", set.path.stream);
    if (set.surface.stream != NULL)
        fputs("slope,intercept,mse\n", set.surface.stream);
    if (!(scale > 0))
        return error_set(error, "%s: the %s is the same in every row",
                         set.fit, data->name[0].text);
    /* Print the line in closed form */
    struct line best = line_fit(n, x, y);
    printf("slope = %s\n", real_to_text(best.slope).text);
    printf("intercept = %s\n", real_to_text(best.intercept).text);
    if (dataset_deviation(data, 1) > 0)
        printf("correlation = %s\n",
               real_to_text(line_correlation(n, x, y)).text);
    printf("mse = %s\n", real_to_text(line_mse(best, n, x, y)).text);
    if (!set.raw)
        dataset_scale(data, &shift, &scale);
    /* Print the line that the walk finds */
    struct line end =
        descend(n, x, y, set.rate, set.steps,
                set.path.stream);
    struct line scaled = line_fit(n, x, y);
    real by = set.raw ? one : scale, from = set.raw ? zero : shift;
    printf("scaled_slope = %s\n", real_to_text(scaled.slope).text);
    printf("scaled_intercept = %s\n",
           real_to_text(scaled.intercept).text);
    printf("descent_slope = %s\n", real_to_text(end.slope / by).text);
    printf("descent_intercept = %s\n",
           real_to_text(end.intercept - end.slope * from / by).text);
    printf("descent_mse = %s\n",
           real_to_text(line_mse(end, n, x, y)).text);
    if (set.surface.stream != NULL)
        write_surface(scaled, n, x, y, set.surface.stream);
    return true;
}

/* Keep the first feature alone */
static void keep_first_feature(struct dataset *data)
{
    for (size_t row = 0; row < data->rows; row++)
        data->feature[row] = data->feature[row * data->features];
    data->name[1] = data->name[data->features];
    data->features = 1;
}

/* Read a table and use it */
static bool run(struct arena *arena, struct error *error)
{
    struct dataset data;
    const char *table = set.describe ? set.describe : set.fit;
    if (table == NULL)
        return compare(error);
    if (!dataset_read(arena, &data, table, error))
        return false;
    if (set.describe != NULL)
        return describe(&data), true;
    keep_first_feature(&data);
    return fit(&data, error);
}

/* List the options of loss */
static const struct option options[] = {
    {"--truth", "Y1,Y2,...", "answers (1,0,0,1)", .reals = &set.truth,
     .excludes = "--fit --describe"},
    {"--prediction", "P1,P2,...", "guesses (0,0,0,0)",
     .reals = &set.guess, .excludes = "--fit --describe"},
    {"--describe", "FILE", "a table's columns", .reads = &set.describe},
    {"--fit", "FILE", "the last column to the first", .reads = &set.fit,
     .excludes = "--describe"},
    {"--raw", NULL, "walk without standardising", .flag = &set.raw,
     .needs = {"--fit"}},
    {"--learning-rate", "ETA", "of the walk (0.1)", .number = &set.rate,
     .range = OVER_0, .needs = {"--fit"}},
    {"--steps", "N", "of the walk (100)", .count = &set.steps,
     .most = 10000000, .needs = {"--fit"}},
    {"--csv", "FILE", "the walk", .output = &set.path,
     .needs = {"--fit"}},
    {"--surface", "FILE", "the loss as a landscape",
     .output = &set.surface, .needs = {"--fit"}},
    {0}};

/* Hand the loss program over */
int main(int argc, char *argv[])
{
    static const struct program program = {
        "loss", "How wrong predictions are, and the line that is least "
        "wrong.", "", NULL, options, run};
    return program_main(&program, argc, argv);
}
