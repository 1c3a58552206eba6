#include "command_line.h"
#include "dataset.h"
#include "line.h"
#include "loss.h"
#include "output.h"

#include <stdio.h>
#include <tgmath.h>

/* Compare predictions with the truth */
/* Print the three losses */
static bool print_losses(size_t count, const real truth[],
                         const real guess[], struct error *error)
{
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

static bool compare(const struct command_line *line,
                    struct error *error)
{
    struct reals truth = {0}, guess = {0};
    bool done =
        option_reals(line, "--truth", "1,0,0,1", &truth, error) &&
        option_reals(line, "--prediction", "0,0,0,0", &guess, error);
    if (done && truth.count != guess.count)
        done = error_misuse(error, "%zu truths but %zu predictions",
                            truth.count, guess.count);
    if (done) {
        size_t n = truth.count;
        const real *y = truth.value, *p = guess.value;
        done = print_losses(n, y, p, error);
    }
    reals_free(&truth);
    reals_free(&guess);
    return done;
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

/* Write the landscape of the loss */
enum { SURFACE_STEPS = 40 };

static real width(real value)
{
    return fabs(value) > 0 ? fabs(value) : 1;
}

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
struct fit {
    const char *table;
    real rate;
    size_t steps;
    bool raw;
    FILE *path, *surface; /* where to write, or NULL */
};

static bool fit(const struct fit *how, struct dataset *data,
                struct error *error)
{
    size_t n = data->rows;
    real shift = dataset_mean(data, 0), one = 1, zero = 0;
    real scale = dataset_deviation(data, 0);
    real *x = data->feature, *y = data->label;
    if (!(scale > 0))
        return error_set(error, "%s: the %s is the same in every row",
                         how->table, data->name[0].text);
    /* Print the line in closed form */
    struct line best = line_fit(n, x, y);
    printf("slope = %s\n", real_to_text(best.slope).text);
    printf("intercept = %s\n", real_to_text(best.intercept).text);
    if (dataset_deviation(data, 1) > 0)
        printf("correlation = %s\n",
               real_to_text(line_correlation(n, x, y)).text);
    printf("mse = %s\n", real_to_text(line_mse(best, n, x, y)).text);
    if (!how->raw)
        dataset_scale(data, &shift, &scale);
    /* Print the line that the walk finds */
    struct line end =
        descend(n, x, y, how->rate, how->steps, how->path);
    struct line scaled = line_fit(n, x, y);
    real by = how->raw ? one : scale, from = how->raw ? zero : shift;
    printf("scaled_slope = %s\n", real_to_text(scaled.slope).text);
    printf("scaled_intercept = %s\n",
           real_to_text(scaled.intercept).text);
    printf("descent_slope = %s\n", real_to_text(end.slope / by).text);
    printf("descent_intercept = %s\n",
           real_to_text(end.intercept - end.slope * from / by).text);
    printf("descent_mse = %s\n",
           real_to_text(line_mse(end, n, x, y)).text);
    if (how->surface != NULL)
        write_surface(scaled, n, x, y, how->surface);
    return true;
}

/* Read a table and use it */
static bool open_csv(const struct command_line *line,
                     const char *option, const char *header,
                     struct output *csv, struct error *error)
{
    const char *path = option_text(line, option, 0);
    *csv = (struct output){0};
    if (path == NULL)
        return true;
    if (!output_open(csv, path, error))
        return false;
    fputs(header, csv->stream);
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

/* Read the options of a fit */
static bool run_fit(const struct command_line *line,
                    struct dataset *data, struct error *error)
{
    struct output path = {0}, surface = {0};
    struct fit how = {.table = option_text(line, "--fit", 0),
                      .rate = (real)0.1,
                      .steps = 100,
                      .raw = option_given(line, "--raw")};
    bool done =
        option_real(line, "--learning-rate", &how.rate, error) &&
        option_count(line, "--steps", 0, 10000000, &how.steps, error) &&
        open_csv(line, "--csv", "step,slope,intercept,mse\n", &path,
                 error) &&
        open_csv(line, "--surface", "slope,intercept,mse\n",
                 &surface, error);
    if (done && !(how.rate > 0))
        done = error_misuse(error, "--learning-rate: want over 0");
    how.path = path.stream;
    how.surface = surface.stream;
    done = done && fit(&how, data, error);
    /* Close what a fit has written */
    struct output *outputs[] = {&path, &surface};
    for (size_t i = 0; i < 2; i++) {
        if (done && outputs[i]->stream != NULL)
            done = output_close(outputs[i], error);
        else
            output_discard(outputs[i]);
    }
    return done;
}

/* Refuse options without effect */
static bool check_options(const struct command_line *line,
                          struct error *error)
{
    static const char *const of_fit[] = {
        "--raw", "--learning-rate", "--steps", "--csv", "--surface"};
    static const char *const jobs[] = {"--truth", "--prediction"};
    for (size_t i = 0; i < 5; i++)
        if (!option_needs(line, of_fit[i], "--fit", NULL, error))
            return false;
    for (size_t i = 0; i < 2; i++)
        if (!options_exclude(line, jobs[i], "--fit", error) ||
            !options_exclude(line, jobs[i], "--describe", error))
            return false;
    return options_exclude(line, "--fit", "--describe", error);
}

/* Choose what to do */
static bool run(const struct command_line *line, struct error *error)
{
    const char *table = option_text(line, "--describe", 0);
    const char *to_fit = option_text(line, "--fit", 0);
    struct dataset data;
    if (!check_options(line, error))
        return false;
    if (table == NULL && to_fit == NULL)
        return compare(line, error);
    if (!dataset_read(&data, table ? table : to_fit, error))
        return false;
    bool done = true;
    if (table != NULL)
        describe(&data);
    else {
        keep_first_feature(&data);
        done = run_fit(line, &data, error);
    }
    dataset_free(&data);
    return done;
}

/* Describe the loss program */
int main(int argc, char *argv[])
{
    static const struct option options[] = {
        {"--truth", "Y1,Y2,...", "answers (1,0,0,1)", OPTION_ONCE},
        {"--prediction", "P1,P2,...", "guesses (0,0,0,0)",
         OPTION_ONCE},
        {"--describe", "FILE", "a table's columns", OPTION_READS},
        {"--fit", "FILE", "the last column to the first",
         OPTION_READS},
        {"--raw", NULL, "walk without standardising", OPTION_ONCE},
        {"--learning-rate", "ETA", "of the walk (0.1)", OPTION_ONCE},
        {"--steps", "N", "of the walk (100)", OPTION_ONCE},
        {"--csv", "FILE", "the walk", OPTION_WRITES},
        {"--surface", "FILE", "the loss as a landscape",
         OPTION_WRITES},
        {0}};
    static const struct program program = {
        "loss", "How wrong predictions are, and the line that is least "
        "wrong.", "", options, run};
    return program_main(&program, argc, argv);
}
