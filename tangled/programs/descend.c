#include "backprop.h"
#include "descent_options.h"
#include "initial.h"
#include "model_options.h"
#include "output.h"
#include "problem.h"
#include "terminal.h"
#include "trials.h"
#include "valley.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tgmath.h>

/* Describe a session of descending */
struct session {
    const struct command_line *line;
    struct model model;
    struct dataset data; /* scaled as the model wants it */
    struct sgd sgd;
    struct optimiser optimiser;
    struct descent descent;
    const struct initial *initial;
    size_t seed;
    struct output csv; /* stream is NULL where none is wanted */
};

/* Read how to descend */
static bool read_way(struct session *s, const struct rule **rule,
                     struct error *error)
{
    const char *name = option_word(s->line, "--initial", "glorot");
    s->initial = initial_find(name);
    if (s->initial == NULL)
        return option_unknown("--initial", name, initial_names(),
                              error);
    s->seed = 1;
    s->descent = (struct descent){.learning_rate = (real)0.03,
                                  .batch = 10, .epochs = 300};
    return descent_from_options(s->line, &s->descent, rule, error) &&
           option_count(s->line, "--seed", 0, SIZE_MAX, &s->seed,
                        error);
}

/* Get the points to learn */
static bool read_points(struct session *s, struct error *error)
{
    const char *path = option_text(s->line, "--data", 0);
    const char *name = option_word(s->line, "--problem", "spirals");
    const struct problem *problem = problem_find(name);
    struct random random = {.state = 1};
    if (problem == NULL)
        return option_unknown("--problem", name, problem_names(),
                              error);
    if (path != NULL)
        return dataset_read(&s->data, path, error);
    return problem_draw(problem, 2, 200, problem->noise, &random,
                        &s->data, error);
}

/* Set up a descent */
static bool check_points(struct session *s, struct error *error)
{
    const struct network *network = &s->model.network;
    const char *path = option_text(s->line, "--data", 0);
    if (network_inputs(network) != s->data.features ||
        network_outputs(network) != 1)
        return error_misuse(error, "want a network with %zu inputs "
                                   "and 1 output for these rows",
                            s->data.features);
    for (size_t row = 0; row < s->data.rows; row++)
        if (s->data.label[row] < 0 || s->data.label[row] > 1)
            return error_set(error, "%s: row %zu: the label %s is not "
                                    "from 0 to 1", path, row + 1,
                             real_to_text(s->data.label[row]).text);
    return true;
}

/* Set up the parts of a descent */
static bool set_up(struct session *s, struct error *error)
{
    char layers[60];
    const struct rule *rule;
    if (!read_way(s, &rule, error) || !read_points(s, error))
        return false;
    snprintf(layers, sizeof layers, "%zu,16,16,1", s->data.features);
    if (!model_from_options(s->line, layers, "tanh", &s->model,
                            error) ||
        !check_points(s, error))
        return false;
    struct network *network = &s->model.network;
    network->layer[network->layers - 1].activation =
        activation_find("sigmoid");
    if (option_given(s->line, "--data"))
        dataset_standard(&s->data, s->model.shift, s->model.scale);
    dataset_scale(&s->data, s->model.shift, s->model.scale);
    s->descent.optimiser = &s->optimiser;
    return sgd_make(&s->sgd, network, s->model.theta, &s->data,
                    error) &&
           optimiser_make(&s->optimiser, rule, network->parameters,
                          s->descent.learning_rate, error);
}

/* Descend once and report */
static void begin(struct session *s, size_t seed)
{
    sgd_initialise(&s->sgd, seed);
    initial_draw(s->initial, &s->model.network, &s->sgd.random,
                 s->model.theta);
    optimiser_restart(&s->optimiser);
}

/* Count the dead neurons */
static bool is_alive(struct session *s, const struct layer *layer,
                     size_t i)
{
    const struct dataset *data = &s->data;
    struct trace *trace = &s->sgd.trace;
    for (size_t row = 0; row < data->rows; row++) {
        network_forward(&s->model.network, s->model.theta,
                        data->feature + row * data->features, trace);
        size_t at = layer->neurons + i;
        real slope = 1;
        layer->activation->pull_back(1, trace->total + at,
                                     trace->activated + at, &slope);
        if (fabs(slope) > 0)
            return true;
    }
    return false;
}

/* Count over all hidden neurons */
static size_t count_dead(struct session *s)
{
    const struct network *network = &s->model.network;
    size_t dead = 0;
    for (size_t l = 0; l + 1 < network->layers; l++)
        for (size_t i = 0; i < network->layer[l].width; i++)
            dead += !is_alive(s, &network->layer[l], i);
    return dead;
}

/* Report an epoch of descent */
static void report(struct session *s, size_t epoch)
{
    real loss = sgd_loss(&s->sgd, false);
    printf("epoch %zu loss %s\n", epoch, real_to_text(loss).text);
    if (s->csv.stream != NULL)
        fprintf(s->csv.stream, "%zu,%s\n", epoch,
                real_to_text(loss).text);
}

/* Descend through all epochs */
static bool descend(struct session *s, struct error *error)
{
    const char *save = option_text(s->line, "--save", 0);
    if (s->csv.stream != NULL)
        fputs("epoch,loss\n", s->csv.stream);
    begin(s, s->seed);
    report(s, 0);
    for (size_t epoch = 1; epoch <= s->descent.epochs; epoch++) {
        descent_epoch(&s->descent, &s->sgd, epoch - 1);
        if (descent_reports(&s->descent, epoch))
            report(s, epoch);
    }
    for (size_t i = 0; i < s->model.network.parameters; i++)
        if (!isfinite(s->model.theta[i]))
            return error_set(error, "the parameters have grown beyond "
                                    "all numbers; the learning rate "
                                    "is too large");
    printf("parameters = %zu\nwrong = %zu\ndead = %zu\n",
           s->model.network.parameters, sgd_wrong(&s->sgd),
           count_dead(s));
    return save == NULL || model_save(&s->model, save, error);
}

/* Descend from many seeds and report */
static void run_trial(struct session *s, struct trials *trials,
                      size_t run)
{
    size_t point = 0;
    begin(s, s->seed + run);
    trials->loss[run] = sgd_loss(&s->sgd, false);
    for (size_t epoch = 1; epoch <= s->descent.epochs; epoch++) {
        descent_epoch(&s->descent, &s->sgd, epoch - 1);
        if (descent_reports(&s->descent, epoch))
            trials->loss[++point * trials->runs + run] =
                sgd_loss(&s->sgd, false);
    }
    if (sgd_wrong(&s->sgd) > 0 && trials->failed++ == 0)
        trials->first_failed = s->seed + run;
}

/* Write the quartiles of the descents */
static void write_quartiles(const struct session *s,
                            const struct trials *trials)
{
    size_t point = 0, last = trials->points - 1;
    printf("runs = %zu\nfailed = %zu\n", trials->runs, trials->failed);
    printf("final_median = %s\n",
           real_to_text(trials_percentile(trials, last, 50)).text);
    if (s->csv.stream == NULL)
        return;
    fputs("epoch,p25,median,p75\n", s->csv.stream);
    for (size_t epoch = 0; epoch <= s->descent.epochs; epoch++) {
        if (!descent_reports(&s->descent, epoch))
            continue;
        fprintf(s->csv.stream, "%zu", epoch);
        for (size_t percent = 25; percent <= 75; percent += 25)
            fprintf(s->csv.stream, ",%s",
                    real_to_text(trials_percentile(trials, point,
                                                   percent)).text);
        fputc('\n', s->csv.stream);
        point++;
    }
}

/* Run all descents */
static bool run_trials(struct session *s, struct error *error)
{
    struct trials trials;
    struct progress progress = progress_begin();
    size_t runs = 1, points = 0;
    if (!option_count(s->line, "--seeds", 1, 100000, &runs, error))
        return false;
    for (size_t epoch = 0; epoch <= s->descent.epochs; epoch++)
        points += descent_reports(&s->descent, epoch);
    if (!trials_make(&trials, runs, points, error))
        return false;
    for (size_t run = 0; run < runs; run++) {
        run_trial(s, &trials, run);
        progress_show(&progress, run, runs);
    }
    progress_clear(&progress);
    trials_sort(&trials);
    write_quartiles(s, &trials);
    trials_free(&trials);
    return true;
}

/* Measure the spread through the layers */
enum { SPREAD_WIDTH = 100, SPREAD_LAYERS = 10 };

struct spread {
    double activated, slope; /* sums of squares */
};

/* Go there and back with one random input */
static void measure(const struct network *network, const real theta[],
                    struct random *random, struct trace *trace,
                    real gradient[], struct spread spread[])
{
    real input[SPREAD_WIDTH];
    size_t last = network->neurons - SPREAD_WIDTH;
    for (size_t i = 0; i < SPREAD_WIDTH; i++) {
        input[i] = (real)random_normal(random);
        trace->slope[last + i] = (real)random_normal(random);
    }
    network_forward(network, theta, input, trace);
    backprop(network, theta, trace, gradient);
    for (size_t i = 0; i < network->neurons; i++) {
        double a = (double)trace->activated[i];
        double slope = (double)trace->slope[i];
        spread[i / SPREAD_WIDTH].activated += a * a;
        spread[i / SPREAD_WIDTH].slope += slope * slope;
    }
}

/* Print the spread of each layer */
static void print_spread(const struct session *s,
                         const struct spread spread[])
{
    const double count = SPREAD_WIDTH * SPREAD_WIDTH;
    if (s->csv.stream != NULL)
        fputs("layer,spread,slope\n", s->csv.stream);
    for (int layer = 1; layer <= SPREAD_LAYERS; layer++) {
        real a = (real)sqrt(spread[layer].activated / count);
        real slope = (real)sqrt(spread[layer].slope / count);
        printf("spread %d = %s\nslope %d = %s\n", layer,
               real_to_text(a).text, layer, real_to_text(slope).text);
        if (s->csv.stream != NULL)
            fprintf(s->csv.stream, "%d,%s,%s\n", layer,
                    real_to_text(a).text, real_to_text(slope).text);
    }
}

/* Set up a deep network and measure it */
static bool run_spread(struct session *s, struct error *error)
{
    const struct rule *rule;
    char layers[] = "100,100,100,100,100,100,100,100,100,100,100";
    struct spread spread[SPREAD_LAYERS + 1] = {{0}};
    if (!read_way(s, &rule, error) ||
        !model_from_options(s->line, layers, "tanh", &s->model, error))
        return false;
    const struct network *network = &s->model.network;
    struct random random = {.state = s->seed};
    real *gradient = calloc(network->parameters, sizeof(real));
    bool done = gradient != NULL
        ? trace_make(&s->sgd.trace, network, error)
        : error_set(error, "out of memory");
    if (done) {
        initial_draw(s->initial, network, &random, s->model.theta);
        for (int i = 0; i < SPREAD_WIDTH; i++)
            measure(network, s->model.theta, &random, &s->sgd.trace,
                    gradient, spread);
        print_spread(s, spread);
    }
    free(gradient);
    return done;
}

/* Show curves, a valley, and points */
/* Show all curves */
static const char *const curves[] = {"sigmoid", "tanh", "relu",
                                     "leaky-relu", "identity"};
enum { CURVES = 5 };

static void show_curve(const char *name, real total, FILE *csv,
                       real *steepest)
{
    const struct activation *curve = activation_find(name);
    real activated, slope = 1;
    curve->apply(1, &total, &activated);
    curve->pull_back(1, &total, &activated, &slope);
    if (slope > *steepest)
        *steepest = slope;
    if (csv != NULL)
        fprintf(csv, ",%s,%s", real_to_text(activated).text,
                real_to_text(slope).text);
}

/* Show the curves over a range of totals */
static bool run_curves(struct session *s, struct error *error)
{
    real steepest[CURVES] = {0};
    FILE *csv = s->csv.stream;
    (void)error;
    if (csv != NULL)
        fputs("total,sigmoid,,tanh,,relu,,leaky-relu,,identity,\n",
              csv);
    for (int step = -20; step <= 20; step++) {
        real total = (real)step / 5;
        if (csv != NULL)
            fputs(real_to_text(total).text, csv);
        for (int i = 0; i < CURVES; i++)
            show_curve(curves[i], total, csv, &steepest[i]);
        if (csv != NULL)
            fputc('\n', csv);
    }
    for (int i = 0; i < CURVES; i++)
        printf("%s steepest = %s\n", curves[i],
               real_to_text(steepest[i]).text);
    return true;
}

/* Walk down a valley */
static bool run_valley(struct session *s, struct error *error)
{
    const struct rule *rule;
    real at[2] = {-10, 1}, gradient[2];
    if (!read_way(s, &rule, error) ||
        !optimiser_make(&s->optimiser, rule, 2,
                        s->descent.learning_rate, error))
        return false;
    if (s->csv.stream != NULL)
        fputs("step,x,y\n", s->csv.stream);
    for (size_t step = 0; step <= s->descent.epochs; step++) {
        if (s->csv.stream != NULL)
            fprintf(s->csv.stream, "%zu,%s,%s\n", step,
                    real_to_text(at[0]).text, real_to_text(at[1]).text);
        valley_gradient(at, gradient);
        if (step < s->descent.epochs)
            optimiser_step(&s->optimiser, at, gradient);
    }
    /* Tell where the walk has ended */
    real loss = valley_loss(at);
    if (!isfinite(loss))
        return error_set(error, "the steps have left the valley; the "
                                "learning rate is too large");
    printf("x = %s\ny = %s\nloss = %s\n", real_to_text(at[0]).text,
           real_to_text(at[1]).text, real_to_text(loss).text);
    return true;
}

/* Write the points themselves */
static bool run_points(struct session *s, struct error *error)
{
    if (!read_points(s, error))
        return false;
    FILE *to = s->csv.stream != NULL ? s->csv.stream : stdout;
    const struct dataset *data = &s->data;
    fputs("x1,x2,label\n", to);
    for (size_t row = 0; row < data->rows; row++)
        fprintf(to, "%s,%s,%s\n",
                real_to_text(data->feature[2 * row]).text,
                real_to_text(data->feature[2 * row + 1]).text,
                real_to_text(data->label[row]).text);
    return true;
}

/* Choose what to show of the descents */
static bool run_descent(struct session *s, struct error *error)
{
    if (!options_exclude(s->line, "--seeds", "--save", error) ||
        !options_exclude(s->line, "--problem", "--data", error) ||
        !set_up(s, error))
        return false;
    return option_given(s->line, "--seeds") ? run_trials(s, error)
                                            : descend(s, error);
}

static const struct mode {
    const char *option;
    bool (*run)(struct session *s, struct error *error);
    const char *takes; /* the options that go with it */
} modes[] = {
    {"--spread", run_spread, "--activation --initial --seed --csv"},
    {"--curves", run_curves, "--csv"},
    {"--valley", run_valley, "--optimiser --learning-rate --epochs "
                             "--csv"},
    {"--points", run_points, "--problem --csv"}};

/* Run the chosen mode */
static bool work(struct session *s, struct error *error)
{
    const char *path = option_text(s->line, "--csv", 0);
    const struct mode *mode = NULL;
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
        if (option_given(s->line, modes[i].option))
            mode = &modes[i];
    if (mode != NULL &&
        !options_limit(s->line, mode->option, mode->takes, error))
        return false;
    if (path != NULL && !output_open(&s->csv, path, error))
        return false;
    if (mode != NULL ? !mode->run(s, error) : !run_descent(s, error))
        return false;
    return path == NULL || output_close(&s->csv, error);
}

/* Free a session of descending */
static bool run(const struct command_line *line, struct error *error)
{
    struct session s = {.line = line};
    bool done = work(&s, error);
    output_discard(&s.csv);
    optimiser_free(&s.optimiser);
    sgd_free(&s.sgd);
    model_free(&s.model);
    dataset_free(&s.data);
    return done;
}

/* Describe the descend program */
static const struct option options[] = {
    {"--problem", "NAME", "spirals or moons (spirals)", OPTION_ONCE},
    {"--data", "FILE", "rows, label last", OPTION_READS},
    {"--layers", "N1,N2,...", "widths (inputs,16,16,1)", OPTION_ONCE},
    {"--activation", "NAME", "of hidden neurons (tanh)", OPTION_ONCE},
    {"--initial", "NAME", "normal, glorot, he (glorot)", OPTION_ONCE},
    {"--optimiser", "NAME", "sgd, momentum, adam (adam)", OPTION_ONCE},
    {"--learning-rate", "ETA", "size of steps (0.03)", OPTION_ONCE},
    {"--schedule", "NAME", "constant (usual), stairs, inverse, cosine",
     OPTION_ONCE},
    {"--batch", "N", "samples a step (10)", OPTION_ONCE},
    {"--epochs", "N", "rounds, or steps (300)", OPTION_ONCE},
    {"--seed", "N", "of weights and order (1)", OPTION_ONCE},
    {"--seeds", "N", "train from N seeds; quartiles", OPTION_ONCE},
    {"--save", "MODEL", "write the model", OPTION_WRITES},
    {"--csv", "FILE", "write what the figures need", OPTION_WRITES},
    {"--spread", NULL, "spread through ten layers", OPTION_ONCE},
    {"--curves", NULL, "show all activations", OPTION_ONCE},
    {"--valley", NULL, "walk down a valley", OPTION_ONCE},
    {"--points", NULL, "write the points", OPTION_ONCE},
    {0}};

/* Hand the descend program over */
int main(int argc, char *argv[])
{
    static const struct program program = {
        "descend", "Train a network by better descents.", "", options,
        run};
    return program_main(&program, argc, argv);
}
