/* The program descend: better ways down, from many seeds.
   Workshop H, More programs. Made from book/93-more-programs.nw: change
   it there. */
#include "backprop.h"
#include "curves.h"
#include "descent.h"
#include "initial.h"
#include "model_options.h"
#include "names.h"
#include "problem.h"
#include "session.h"
#include "valley.h"

#include <stdio.h>
#include <tgmath.h>

/* Keep what descend is asked for */
static struct optimiser optimiser;

static struct {
    const char *data, *save;
    const struct problem *problem;
    struct model_options model;
    const struct initial *initial;
    const struct rule *rule;
    struct descent descent;
    size_t seed, seeds;
    bool spread, curves, valley, points;
    struct output csv; /* stream is NULL where none is wanted */
} set = {.problem = &problem_spirals, .initial = &initial_glorot,
         .rule = &rule_adam, .seed = 1,
         .descent = {.schedule = &schedule_constant, .batch = 10,
                     .learning_rate = (real)0.03, .epochs = 300,
                     .optimiser = &optimiser}};

/* Get the points to learn */
static bool get_points(struct session *s, struct error *error)
{
    struct random random = {.state = 1};
    if (set.data != NULL)
        return dataset_read(s->arena, &s->data, set.data, error);
    s->data = problem_draw(s->arena, set.problem, 2, 200,
                           set.problem->noise, &random);
    return true;
}

/* Set up the parts of a descent */
static bool set_up(struct session *s, struct error *error)
{
    if (!get_points(s, error))
        return false;
    size_t width[] = {s->data.features, 16, 16, 1};
    const struct model_options usual = {
        .layers = {4, width}, .activation = &activation_tanh};
    if (!model_from_options(s->arena, &set.model, &usual,
                            names_activations, &s->model, error) ||
        !session_check(s, set.data, true, error))
        return false;
    struct network *network = &s->model.network;
    network->layer[network->layers - 1].activation =
        &activation_sigmoid;
    if (set.data != NULL)
        dataset_standard(&s->data, s->model.shift, s->model.scale);
    dataset_scale(&s->data, s->model.shift, s->model.scale);
    s->sgd = sgd_make(s->arena, network, s->model.theta, &s->data);
    optimiser = optimiser_make(s->arena, set.rule, network->parameters,
                               set.descent.learning_rate);
    return true;
}

static bool reports(size_t epochs)
{
    return descent_reports(&set.descent, epochs);
}

static void begin(struct session *s, size_t seed)
{
    sgd_initialise(&s->sgd, seed);
    initial_draw(set.initial, &s->model.network, &s->sgd.random,
                 s->model.theta);
    optimiser_restart(&optimiser);
}

static void go(struct session *s, size_t epoch)
{
    descent_epoch(&set.descent, &s->sgd, epoch);
}

/* Ask whether a neuron is alive */
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

/* Count the dead neurons */
static size_t count_dead(struct session *s)
{
    const struct network *network = &s->model.network;
    size_t dead = 0;
    for (size_t l = 0; l + 1 < network->layers; l++)
        for (size_t i = 0; i < network->layer[l].width; i++)
            dead += !is_alive(s, &network->layer[l], i);
    return dead;
}

/* Tell the quartiles of many descents */
static void run_trials(struct session *s, const struct course *course)
{
    static const size_t percent[] = {25, 50, 75};
    static const char *const name[] = {"p25", "median", "p75"};
    struct trials trials = session_try(s, course, set.seed, set.seeds);
    real median = trials_percentile(&trials, trials.points - 1, 50);
    printf("final_median = %s\n", real_to_text(median).text);
    session_percentiles(s, course, &trials, 3, percent, name);
}

/* Descend once or many times */
static bool run_descent(struct session *s, struct error *error)
{
    const struct course course = {.epochs = set.descent.epochs,
                                  .reports = reports,
                                  .begin = begin, .go = go};
    if (!set_up(s, error))
        return false;
    if (set.seeds > 0)
        return run_trials(s, &course), true;
    begin(s, set.seed);
    if (!session_train(s, &course, error))
        return false;
    printf("parameters = %zu\nwrong = %zu\ndead = %zu\n",
           s->model.network.parameters, sgd_wrong(&s->sgd),
           count_dead(s));
    return set.save == NULL || model_save(&s->model, set.save, error);
}

/* Describe the spread of a layer */
enum { SPREAD_WIDTH = 100, SPREAD_LAYERS = 10 };

struct spread {
    double activated, slope; /* sums of squares */
};

/* Measure the spread of every layer once */
static void measure(const struct network *network, const real theta[],
                    struct random *random, struct trace *trace,
                    real gradient[], struct spread spread[])
{
    /* Go there and back with random numbers */
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
static void print_spread(const struct spread spread[])
{
    const double count = SPREAD_WIDTH * SPREAD_WIDTH;
    if (set.csv.stream != NULL)
        fputs("layer,spread,slope\n", set.csv.stream);
    for (int layer = 1; layer <= SPREAD_LAYERS; layer++) {
        real a = (real)sqrt(spread[layer].activated / count);
        real slope = (real)sqrt(spread[layer].slope / count);
        printf("spread %d = %s\nslope %d = %s\n", layer,
               real_to_text(a).text, layer, real_to_text(slope).text);
        if (set.csv.stream != NULL)
            fprintf(set.csv.stream, "%d,%s,%s\n", layer,
                    real_to_text(a).text, real_to_text(slope).text);
    }
}

/* Measure the spread of a deep network */
static bool run_spread(struct session *s, struct error *error)
{
    /* Make a deep network */
    size_t width[SPREAD_LAYERS + 1];
    struct spread spread[SPREAD_LAYERS + 1] = {{0}};
    for (size_t l = 0; l <= SPREAD_LAYERS; l++)
        width[l] = SPREAD_WIDTH;
    const struct model_options usual = {
        .layers = {SPREAD_LAYERS + 1, width},
        .activation = &activation_tanh};
    if (!model_from_options(s->arena, &set.model, &usual,
                            names_activations, &s->model, error))
        return false;
    const struct network *network = &s->model.network;
    struct random random = {.state = set.seed};
    struct trace trace = trace_make(s->arena, network);
    real *gradient =
        arena_zeros(s->arena, network->parameters, sizeof(real));
    initial_draw(set.initial, network, &random, s->model.theta);
    for (int i = 0; i < SPREAD_WIDTH; i++)
        measure(network, s->model.theta, &random, &trace, gradient,
                spread);
    print_spread(spread);
    return true;
}

/* List the curves to show */
enum { CURVES = 5 };

static const struct activation *const curves[CURVES] = {
    &activation_sigmoid, &activation_tanh, &activation_relu,
    &activation_leaky_relu, &activation_identity};

/* Show a curve at one total */
static void show_curve(const struct activation *curve, real total,
                       real *steepest)
{
    real activated, slope = 1;
    curve->apply(1, &total, &activated);
    curve->pull_back(1, &total, &activated, &slope);
    if (slope > *steepest)
        *steepest = slope;
    if (set.csv.stream != NULL)
        fprintf(set.csv.stream, ",%s,%s", real_to_text(activated).text,
                real_to_text(slope).text);
}

/* Show the curves over many totals */
static bool run_curves(struct session *s, struct error *error)
{
    real steepest[CURVES] = {0};
    FILE *csv = set.csv.stream;
    (void)s, (void)error;
    if (csv != NULL)
        fputs("total,sigmoid,,tanh,,relu,,leaky-relu,,identity,\n",
              csv);
    for (int step = -20; step <= 20; step++) {
        real total = (real)step / 5;
        if (csv != NULL)
            fputs(real_to_text(total).text, csv);
        for (int i = 0; i < CURVES; i++)
            show_curve(curves[i], total, &steepest[i]);
        if (csv != NULL)
            fputc('\n', csv);
    }
    for (int i = 0; i < CURVES; i++)
        printf("%s steepest = %s\n", curves[i]->name,
               real_to_text(steepest[i]).text);
    return true;
}

/* Walk down a valley */
static bool run_valley(struct session *s, struct error *error)
{
    real at[2] = {-10, 1}, gradient[2];
    optimiser = optimiser_make(s->arena, set.rule, 2,
                               set.descent.learning_rate);
    if (set.csv.stream != NULL)
        fputs("step,x,y\n", set.csv.stream);
    for (size_t step = 0; step <= set.descent.epochs; step++) {
        if (set.csv.stream != NULL)
            fprintf(set.csv.stream, "%zu,%s,%s\n", step,
                    real_to_text(at[0]).text, real_to_text(at[1]).text);
        valley_gradient(at, gradient);
        if (step < set.descent.epochs)
            optimiser_step(&optimiser, at, gradient);
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
    if (!get_points(s, error))
        return false;
    session_rows(set.csv.stream != NULL ? set.csv.stream : stdout,
                 "x1,x2,label", &s->data);
    return true;
}

/* Choose what to show of the descents */
static bool run(struct arena *arena, struct error *error)
{
    struct session s = {.arena = arena, .csv = set.csv.stream};
    return (set.spread   ? run_spread
            : set.curves ? run_curves
            : set.valley ? run_valley
            : set.points ? run_points
                         : run_descent)(&s, error);
}

/* List the options of descend */
static const struct option options[] = {
    {"--problem", "NAME", "spirals or moons (spirals)",
     .chosen = &set.problem, .names = names_problems,
     .excludes = "--data"},
    {"--data", "FILE", "rows, label last", .reads = &set.data},
    {"--layers", "N1,N2,...", "widths (inputs,16,16,1)",
     .counts = &set.model.layers, .least = 1,
     .most = NETWORK_WIDTH_MOST},
    {"--activation", "NAME", "of hidden neurons (tanh)",
     .chosen = &set.model.activation, .names = names_activations},
    {"--initial", "NAME", "normal, glorot, he (glorot)",
     .chosen = &set.initial, .names = names_initials},
    /* List how descend trains */
    {"--optimiser", "NAME", "sgd, momentum, adam (adam)",
     .chosen = &set.rule, .names = names_rules},
    {"--learning-rate", "ETA", "size of steps (0.03)",
     .number = &set.descent.learning_rate, .range = OVER_0},
    {"--schedule", "NAME", "constant (usual), stairs, inverse, cosine",
     .chosen = &set.descent.schedule, .names = names_schedules},
    {"--batch", "N", "samples a step (10)",
     .count = &set.descent.batch, .least = 1, .most = SIZE_MAX},
    {"--epochs", "N", "rounds, or steps (300)",
     .count = &set.descent.epochs, .least = 1, .most = 1000000000},
    {"--seed", "N", "of weights and order (1)", .count = &set.seed,
     .most = SIZE_MAX},
    {"--seeds", "N", "train from N seeds; quartiles",
     .count = &set.seeds, .least = 1, .most = 100000,
     .excludes = "--save"},
    {"--save", "MODEL", "write the model", .writes = &set.save},
    {"--csv", "FILE", "write what the figures need",
     .output = &set.csv},
    /* List what descend shows besides */
    {"--spread", NULL, "spread through ten layers", .flag = &set.spread,
     .takes = "--activation --initial --seed --csv"},
    {"--curves", NULL, "show all activations", .flag = &set.curves,
     .takes = "--csv"},
    {"--valley", NULL, "walk down a valley", .flag = &set.valley,
     .takes = "--optimiser --learning-rate --epochs --csv"},
    {"--points", NULL, "write the points", .flag = &set.points,
     .takes = "--problem --csv"},
    {0}};

/* Hand the descend program over */
int main(int argc, char *argv[])
{
    static const struct program program = {
        "descend", "Train a network by better descents.", "", NULL,
        options, run};
    return program_main(&program, argc, argv);
}
