/* The program sgd: trains a network on a table and predicts.
   Workshop G, The programs. Made from book/92-programs.nw: change it
   there. */
#include "lines.h"
#include "model_options.h"
#include "names.h"
#include "session.h"
#include "terminal.h"

#include <stdint.h>
#include <string.h>
#include <tgmath.h>

/* Keep what sgd is asked for */
static struct {
    const char *data, *save;
    bool raw, standardise, ask;
    struct reals shift;
    struct model_options model;
    struct sgd_options sgd;
    size_t epochs, seed, seeds;
    struct texts predict;
    struct output csv; /* stream is NULL where none is wanted */
} set = {.epochs = SIZE_MAX, .seed = 1}; /* epochs: not given */

/* Train as usual where nothing is said */
static void fill_in_usual(void)
{
    if (set.epochs == SIZE_MAX)
        set.epochs = 1000;
    if (set.sgd.batch == 0)
        set.sgd.batch = 1;
    if (!(set.sgd.learning_rate > 0))
        set.sgd.learning_rate = (real)0.1;
}

/* Choose shift and scale */
static void choose_scale(const struct session *s, real shift[],
                         real scale[])
{
    static const real usual[] = {135, 66};
    bool asked = set.raw || set.shift.count > 0;
    for (size_t i = 0; i < network_inputs(&s->model.network); i++)
        shift[i] = 0, scale[i] = 1;
    if (set.standardise || (!asked && set.data != NULL))
        dataset_standard(&s->data, shift, scale);
    else if (!asked)
        memcpy(shift, usual, sizeof usual);
    for (size_t i = 0; i < set.shift.count; i++)
        shift[i] = set.shift.value[i];
}

/* Refuse scales that cannot be */
static bool check_scales(size_t inputs, struct error *error)
{
    if (set.raw + set.standardise + (set.shift.count > 0) > 1)
        return error_misuse(error, "want one of --shift, "
                                   "--standardise and --raw");
    if (set.standardise && set.model.load != NULL && set.data == NULL)
        return error_misuse(error, "--standardise goes with --data");
    return set.shift.count == 0 || set.shift.count == inputs ||
           error_misuse(error, "--shift: want %zu numbers, not %zu",
                        inputs, set.shift.count);
}

/* Compare a scale with the model's */
static bool compare_scale(const struct session *s, struct error *error)
{
    const struct model *model = &s->model;
    size_t inputs = network_inputs(&model->network);
    real *shift = arena_zeros(s->arena, inputs, sizeof(real));
    real *scale = arena_zeros(s->arena, inputs, sizeof(real));
    choose_scale(s, shift, scale);
    for (size_t i = 0; i < inputs; i++)
        if (fabs(shift[i] - model->shift[i]) > 0 ||
            fabs(scale[i] - model->scale[i]) > 0)
            return error_misuse(error, "the model has another shift or "
                                       "scale");
    return true;
}

/* Set the scale or compare it */
static bool set_scale(struct session *s, struct error *error)
{
    struct model *model = &s->model;
    bool asked = set.raw || set.standardise || set.shift.count > 0;
    if (!check_scales(network_inputs(&model->network), error))
        return false;
    if (set.model.load == NULL)
        choose_scale(s, model->shift, model->scale);
    return set.model.load == NULL || !asked || compare_scale(s, error);
}

/* Refuse questions that have no answer */
static bool check_questions(const struct session *s,
                            struct error *error)
{
    struct error why;
    bool good = true;
    for (size_t i = 0; good && i < set.predict.count; i++) {
        struct arena own = {.exhausted = s->arena->exhausted};
        good = session_input(&own, &s->model, set.predict.text[i], ',',
                             &why) != NULL;
        arena_free(&own);
    }
    return good || option_error("--predict", &why, error);
}

/* Read what a training needs */
static bool set_up(struct session *s, struct error *error)
{
    /* Get the rows to train on */
    if (set.data == NULL)
        s->data = dataset_people(s->arena);
    else if (!dataset_read(s->arena, &s->data, set.data, error))
        return false;
    size_t width[] = {s->data.features, 2, 1};
    const struct model_options usual = {
        .layers = {3, width}, .activation = &activation_sigmoid};
    bool layers = set.model.layers.count > 0;
    if (!model_from_options(s->arena, &set.model, &usual,
                            names_activations, &s->model, error) ||
        !session_check(s, set.data, layers, error) ||
        !set_scale(s, error) || !check_questions(s, error))
        return false;
    if (set.sgd.batch > s->data.rows)
        set.sgd.batch = s->data.rows;
    dataset_scale(&s->data, s->model.shift, s->model.scale);
    s->sgd = sgd_make(s->arena, &s->model.network, s->model.theta,
                      &s->data);
    if (set.model.load != NULL)
        s->sgd.random.state = set.seed; /* for shuffling */
    else
        sgd_initialise(&s->sgd, set.seed);
    return true;
}

static bool reports(size_t epochs)
{
    size_t every = set.epochs > 100 ? set.epochs / 100 : 1;
    return epochs % every == 0 || epochs == set.epochs;
}

static void begin(struct session *s, size_t seed)
{
    sgd_initialise(&s->sgd, seed);
}

static void go(struct session *s, size_t epoch)
{
    (void)epoch;
    sgd_epoch(&s->sgd, &set.sgd);
}

/* Tell the percentiles of many trainings */
static void run_trials(struct session *s, const struct course *course)
{
    static const size_t percent[] = {1, 25, 50, 75, 99};
    static const char *const name[] = {"p1", "p25", "median", "p75",
                                       "p99"};
    struct trials trials = session_try(s, course, set.seed, set.seeds);
    if (trials.failed > 0)
        printf("first_failed = %llu\n",
               (unsigned long long)trials.first_failed);
    for (size_t i = 0; i < 5; i++) {
        real loss =
            trials_percentile(&trials, trials.points - 1, percent[i]);
        printf("final_%s = %s\n", name[i], real_to_text(loss).text);
    }
    session_percentiles(s, course, &trials, 5, percent, name);
}

/* Answer for a person */
static bool answer(const struct session *s, const char *text,
                   char separator, const char *name,
                   struct error *error)
{
    const struct model *model = &s->model;
    struct arena own = {.exhausted = s->arena->exhausted};
    const real *input =
        session_input(&own, model, text, separator, error);
    if (input != NULL) {
        struct trace trace = trace_make(&own, &model->network);
        real guess = network_forward(&model->network, model->theta,
                                     input, &trace)[0];
        printf("%s = %s\n", name, real_to_text(guess).text);
    }
    arena_free(&own);
    return input != NULL;
}

/* Answer for everybody asked about */
static bool answer_all(const struct session *s, struct error *error)
{
    char name[80];
    struct error why;
    for (size_t i = 0; i < set.predict.count; i++) {
        const char *text = set.predict.text[i];
        snprintf(name, sizeof name, "predict %.60s", text);
        if (!answer(s, text, ',', name, &why))
            return option_error("--predict", &why, error);
    }
    if (set.data == NULL && set.model.load == NULL &&
        set.predict.count == 0 && !set.ask)
        return answer(s, "128,63", ',', "Emily", error) &&
               answer(s, "155,68", ',', "Frank", error);
    return true;
}

/* Prompt a person */
static void prompt(const struct session *s)
{
    if (!terminal_is(stdin))
        return;
    for (size_t i = 0; i < network_inputs(&s->model.network); i++)
        if (s->data.name != NULL)
            printf("%s%s", i > 0 ? "," : "", s->data.name[i].text);
        else
            printf("%sx%zu", i > 0 ? "," : "", i + 1);
    printf("? ");
    fflush(stdout);
}

/* Read and answer line by line */
static bool ask(const struct session *s, struct error *error)
{
    struct lines lines = {.path = "standard input", .file = stdin};
    struct error why;
    size_t bad = 0;
    for (prompt(s); lines_next(&lines); prompt(s)) {
        bool commas = strchr(lines.text, ',') != NULL;
        if (answer(s, lines.text, commas ? ',' : ' ', "prediction",
                   &why))
            continue;
        fflush(stdout);
        fprintf(stderr, "sgd: line %zu: %s\n", lines.number, why.text);
        bad++;
    }
    bool person = terminal_is(stdin);
    if (!lines_close(&lines, error))
        return false;
    return person || bad == 0 ||
           error_set(error, "%zu lines were not answered", bad);
}

/* Train, answer and save */
static bool run_training(struct session *s, struct error *error)
{
    fill_in_usual();
    const struct course course = {.epochs = set.epochs,
                                  .sum = set.sgd.sum,
                                  .reports = reports,
                                  .begin = begin, .go = go};
    if (!set_up(s, error))
        return false;
    if (set.seeds > 0)
        return run_trials(s, &course), true;
    return session_train(s, &course, error) && answer_all(s, error) &&
           (set.save == NULL || model_save(&s->model, set.save, error));
}

/* See whether a training was meant */
static bool wants_training(void)
{
    return set.save != NULL || set.csv.stream != NULL ||
           (set.epochs > 0 && set.epochs < SIZE_MAX) ||
           set.sgd.learning_rate > 0 || set.sgd.batch > 0 ||
           set.sgd.shuffled || set.sgd.sum || set.seed != 1;
}

/* Let a loaded model answer */
static bool run_answers(struct session *s, struct error *error)
{
    if (!model_from_options(s->arena, &set.model, NULL,
                            names_activations, &s->model, error) ||
        !set_scale(s, error))
        return false;
    if (set.predict.count == 0 && !set.ask)
        return error_misuse(error, "--load goes with --data, --predict "
                                   "or --ask");
    if (wants_training())
        return error_misuse(error, "a loaded model is trained where "
                                   "--data says on what");
    if (network_outputs(&s->model.network) != 1)
        return error_set(error, "%s: want a network with 1 output",
                         set.model.load);
    return answer_all(s, error);
}

/* Train or answer */
static bool run(struct arena *arena, struct error *error)
{
    struct session s = {.arena = arena, .csv = set.csv.stream};
    bool trains = set.model.load == NULL || set.data != NULL;
    if (!(trains ? run_training : run_answers)(&s, error) ||
        (s.csv != NULL && !output_close(&set.csv, error)))
        return false;
    return !set.ask || ask(&s, error);
}

/* List the options of sgd */
static const struct option options[] = {
    /* List the inputs of sgd */
    {"--data", "FILE", "rows, label last (people)", .reads = &set.data},
    {"--shift", "A,B,...", "subtract these (135,66)",
     .reals = &set.shift},
    {"--standardise", NULL, "mean 0, deviation 1",
     .flag = &set.standardise},
    {"--raw", NULL, "inputs as they are", .flag = &set.raw},
    {"--layers", "N1,N2,...", "the widths (2,2,1)",
     .counts = &set.model.layers, .least = 1,
     .most = NETWORK_WIDTH_MOST},
    {"--activation", "NAME", "sigmoid or step",
     .chosen = &set.model.activation, .names = names_activations},
    {"--no-bias", NULL, "a network without biases",
     .flag = &set.model.no_bias},
    /* List how the training of sgd goes */
    {"--epochs", "N", "rounds over the rows (1000)",
     .count = &set.epochs, .most = 1000000000},
    {"--learning-rate", "ETA", "size of steps (0.1)",
     .number = &set.sgd.learning_rate, .range = OVER_0},
    {"--order", "WORD", "fixed or shuffled (fixed)",
     .flag = &set.sgd.shuffled, .words = {"fixed", "shuffled"}},
    {"--batch", "N", "samples a step, or all (1)",
     .count = &set.sgd.batch, .least = 1, .most = SIZE_MAX,
     .other = "all"},
    {"--loss", "WORD", "mse or sse (mse)", .flag = &set.sgd.sum,
     .words = {"mse", "sse"}},
    {"--seed", "N", "of the random numbers (1)", .count = &set.seed,
     .most = SIZE_MAX},
    {"--seeds", "N", "train from N; percentiles", .count = &set.seeds,
     .least = 1, .most = 1000000,
     .excludes = "--load --save --predict --ask"},
    {"--load", "MODEL", "go on from a model", .text = &set.model.load},
    {"--save", "MODEL", "write the model", .writes = &set.save},
    {"--csv", "FILE", "write the loss by epoch", .output = &set.csv},
    {"--predict", "V1,V2,...", "answer a person",
     .texts = &set.predict},
    {"--ask", NULL, "ask for people, then answer", .flag = &set.ask},
    {0}};

/* Hand the sgd program over */
int main(int argc, char *argv[])
{
    static const struct program program = {
        "sgd", "Train a network by stochastic gradient descent.", "",
        NULL, options, run};
    return program_main(&program, argc, argv);
}
