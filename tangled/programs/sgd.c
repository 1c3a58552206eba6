#include "model_options.h"
#include "lines.h"
#include "output.h"
#include "sgd.h"
#include "terminal.h"
#include "trials.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tgmath.h>

/* Describe a session of training */
struct session {
    const struct command_line *line;
    struct model model;
    struct dataset data; /* scaled as the model wants it */
    struct sgd sgd;
    struct sgd_options options;
    size_t epochs, seed;
    struct output csv; /* stream is NULL where none is wanted */
};

/* Choose shift and scale */
static void choose_scale(const struct dataset *data, bool standardise,
                         const struct reals *shift, real shifts[],
                         real scales[])
{
    for (size_t i = 0; i < data->features; i++)
        shifts[i] = 0, scales[i] = 1;
    if (standardise)
        dataset_standard(data, shifts, scales);
    for (size_t i = 0; i < shift->count; i++)
        shifts[i] = shift->value[i];
}

/* Compare a chosen scale with the model's */
/* Compare two numbers exactly */
static bool is_equal(real one, real other)
{
    return !(one < other) && !(one > other);
}

static bool set_scale(struct session *s, bool standardise,
                      const struct reals *shift, struct error *error)
{
    struct model chosen;
    size_t width[] = {s->data.features, 1};
    if (!model_make(&chosen, 2, width, activation_find("sigmoid"),
                    true, error))
        return false;
    choose_scale(&s->data, standardise, shift, chosen.shift,
                 chosen.scale);
    size_t size = s->data.features * sizeof(real);
    bool loaded = option_given(s->line, "--load"), same = true;
    if (!loaded) {
        memcpy(s->model.shift, chosen.shift, size);
        memcpy(s->model.scale, chosen.scale, size);
    }
    for (size_t i = 0; i < s->data.features; i++)
        same = same && is_equal(chosen.shift[i], s->model.shift[i]) &&
               is_equal(chosen.scale[i], s->model.scale[i]);
    model_free(&chosen);
    return !loaded || same ||
           error_misuse(error, "the model has another shift or scale");
}

/* Read the options of the scale */
static bool read_scale(struct session *s, struct error *error)
{
    bool raw = option_given(s->line, "--raw");
    bool standardise = option_given(s->line, "--standardise");
    bool given = option_given(s->line, "--shift");
    bool people = !option_given(s->line, "--data");
    struct reals shift = {0};
    if (raw + standardise + given > 1)
        return error_misuse(error, "want one of --shift, "
                                   "--standardise and --raw");
    if (option_given(s->line, "--load") && !raw && !standardise &&
        !given)
        return true;
    if (!raw && !standardise && !given)
        standardise = !people;
    bool shifted = given || (people && !raw && !standardise);
    if (shifted && !option_reals(s->line, "--shift", "135,66", &shift,
                                 error))
        return false;
    /* Check the shift and set the scale */
    bool done = !shifted || shift.count == s->data.features;
    if (!done)
        error_misuse(error, "--shift: want %zu numbers, not %zu",
                     s->data.features, shift.count);
    done = done && set_scale(s, standardise, &shift, error);
    reals_free(&shift);
    return done;
}

/* Read how to train */
static bool read_batch(struct session *s, struct error *error)
{
    const char *batch = option_text(s->line, "--batch", 0);
    s->options.batch = 1;
    if (batch != NULL && strcmp(batch, "all") == 0)
        s->options.batch = s->data.rows;
    else if (!option_count(s->line, "--batch", 1, SIZE_MAX,
                           &s->options.batch, error))
        return false;
    if (s->options.batch > s->data.rows)
        s->options.batch = s->data.rows;
    return true;
}

/* Read one word of two */
static bool read_word(const struct command_line *line,
                      const char *name, const char *usual,
                      const char *other, bool *is_other,
                      struct error *error)
{
    const char *text = option_text(line, name, 0);
    *is_other = text != NULL && strcmp(text, other) == 0;
    if (text == NULL || *is_other || strcmp(text, usual) == 0)
        return true;
    return error_misuse(error, "%s: '%.40s' is neither %s nor %s",
                        name, text, usual, other);
}

/* Read the options of the training */
static bool read_training(struct session *s, struct error *error)
{
    struct sgd_options *o = &s->options;
    o->learning_rate = (real)0.1;
    s->epochs = 1000;
    s->seed = 1;
    if (!option_real(s->line, "--learning-rate", &o->learning_rate,
                     error) ||
        !option_count(s->line, "--epochs", 0, 1000000000, &s->epochs,
                      error) ||
        !option_count(s->line, "--seed", 0, SIZE_MAX, &s->seed,
                      error) ||
        !read_word(s->line, "--order", "fixed", "shuffled",
                   &o->shuffled, error) ||
        !read_word(s->line, "--loss", "mse", "sse", &o->sum, error) ||
        !read_batch(s, error))
        return false;
    if (!(o->learning_rate > 0))
        return error_misuse(error, "--learning-rate: want over 0");
    return true;
}

/* Set up a session */
static bool check_fit(const struct session *s, struct error *error)
{
    const struct network *network = &s->model.network;
    if (network_inputs(network) != s->data.features ||
        network_outputs(network) != 1) {
        error_set(error, "want a network with %zu inputs and 1 output "
                         "for these rows", s->data.features);
        error->misuse = option_given(s->line, "--layers");
        return false;
    }
    for (size_t row = 0; row < s->data.rows; row++)
        if (s->data.label[row] < 0 || s->data.label[row] > 1)
            return error_set(error, "%s: row %zu: the label %s is not "
                                    "from 0 to 1",
                             option_text(s->line, "--data", 0), row + 1,
                             real_to_text(s->data.label[row]).text);
    return true;
}

/* Refuse questions that cannot be answered */
static bool check_options(const struct session *s,
                          struct error *error)
{
    static const char *const single[] = {"--load", "--save",
                                         "--predict", "--ask"};
    struct error why;
    struct reals person;
    const char *text;
    for (size_t i = 0; i < 4; i++)
        if (!options_exclude(s->line, "--seeds", single[i], error))
            return false;
    for (size_t i = 0;
         (text = option_text(s->line, "--predict", i)) != NULL; i++) {
        if (!text_to_reals(text, ',', &person, &why))
            return option_error("--predict", &why, error);
        size_t count = person.count;
        reals_free(&person);
        if (count != s->data.features)
            return error_misuse(error, "--predict: '%.60s' has %zu "
                                       "numbers, not %zu", text, count,
                                s->data.features);
    }
    return true;
}

/* Read everything that a session needs */
static bool set_up(struct session *s, struct error *error)
{
    char layers[40];
    const char *path = option_text(s->line, "--data", 0);
    if (path != NULL ? !dataset_read(&s->data, path, error)
                     : !dataset_people(&s->data, error))
        return false;
    snprintf(layers, sizeof layers, "%zu,2,1", s->data.features);
    if (!check_options(s, error) ||
        !model_from_options(s->line, layers, "sigmoid", &s->model,
                            error) || !check_fit(s, error) ||
        !read_scale(s, error) || !read_training(s, error))
        return false;
    dataset_scale(&s->data, s->model.shift, s->model.scale);
    if (!sgd_make(&s->sgd, &s->model.network, s->model.theta,
                  &s->data, error))
        return false;
    if (option_given(s->line, "--load"))
        s->sgd.random.state = s->seed; /* for shuffling */
    else
        sgd_initialise(&s->sgd, s->seed);
    path = option_text(s->line, "--csv", 0);
    return path == NULL || output_open(&s->csv, path, error);
}

/* Train once and report */
static size_t report_every(const struct session *s)
{
    return s->epochs > 100 ? s->epochs / 100 : 1;
}

static void report(struct session *s, size_t epoch)
{
    real loss = sgd_loss(&s->sgd, s->options.sum);
    printf("epoch %zu loss %s\n", epoch, real_to_text(loss).text);
    if (s->csv.stream != NULL)
        fprintf(s->csv.stream, "%zu,%s\n", epoch,
                real_to_text(loss).text);
}

/* Train through all epochs */
static bool train(struct session *s, struct error *error)
{
    struct progress progress = progress_begin();
    if (s->csv.stream != NULL)
        fputs("epoch,loss\n", s->csv.stream);
    for (size_t epoch = 0; epoch <= s->epochs; epoch++) {
        if (epoch > 0)
            sgd_epoch(&s->sgd, &s->options);
        if (epoch % report_every(s) == 0 || epoch == s->epochs) {
            progress_clear(&progress);
            report(s, epoch);
        }
        progress_show(&progress, epoch, s->epochs);
    }
    progress_clear(&progress);
    /* Refuse parameters that are no longer numbers */
    for (size_t i = 0; i < s->model.network.parameters; i++)
        if (!isfinite(s->model.theta[i]))
            return error_set(error, "the parameters have grown beyond "
                                    "all numbers; the learning rate is "
                                    "too large");
    return true;
}

/* Train from many seeds and report */
static void run_trial(struct session *s, struct trials *trials,
                      size_t run)
{
    size_t point = 0, every = report_every(s);
    sgd_initialise(&s->sgd, s->seed + run);
    for (size_t epoch = 0; epoch <= s->epochs; epoch++) {
        if (epoch > 0)
            sgd_epoch(&s->sgd, &s->options);
        if (epoch % every == 0 || epoch == s->epochs)
            trials->loss[point++ * trials->runs + run] =
                sgd_loss(&s->sgd, s->options.sum);
    }
    if (sgd_wrong(&s->sgd) > 0 && trials->failed++ == 0)
        trials->first_failed = s->seed + run;
}

/* Write the percentiles of many runs */
static void write_percentiles(const struct session *s,
                              const struct trials *trials)
{
    static const size_t percents[] = {1, 25, 50, 75, 99};
    static const char *const names[] = {"p1", "p25", "median", "p75",
                                        "p99"};
    size_t every = report_every(s), last = trials->points - 1;
    for (size_t i = 0; i < 5; i++)
        printf("final_%s = %s\n", names[i],
               real_to_text(trials_percentile(trials, last,
                                              percents[i])).text);
    if (s->csv.stream == NULL)
        return;
    fputs("epoch,p1,p25,median,p75,p99\n", s->csv.stream);
    for (size_t point = 0; point <= last; point++) {
        /* Write the percentiles of one moment */
        fprintf(s->csv.stream, "%zu",
                point < last ? point * every : s->epochs);
        for (size_t i = 0; i < 5; i++)
            fprintf(s->csv.stream, ",%s",
                    real_to_text(trials_percentile(trials, point,
                                                   percents[i])).text);
        fputc('\n', s->csv.stream);
    }
}

/* Run all trials */
static bool run_trials(struct session *s, struct error *error)
{
    struct trials trials;
    struct progress progress = progress_begin();
    size_t runs = 1, every = report_every(s);
    size_t points = s->epochs / every + 1 + (s->epochs % every > 0);
    if (!option_count(s->line, "--seeds", 1, 1000000, &runs, error))
        return false;
    if (!trials_make(&trials, runs, points, error))
        return false;
    for (size_t run = 0; run < runs; run++) {
        run_trial(s, &trials, run);
        progress_show(&progress, run, runs);
    }
    progress_clear(&progress);
    /* Report the trials */
    trials_sort(&trials);
    printf("runs = %zu\nfailed = %zu\n", runs, trials.failed);
    if (trials.failed > 0)
        printf("first_failed = %llu\n",
               (unsigned long long)trials.first_failed);
    write_percentiles(s, &trials);
    trials_free(&trials);
    return true;
}

/* Answer for a person */
static bool answer(struct session *s, const char *text, char separator,
                   const char *name, struct error *error)
{
    struct reals person;
    const struct model *model = &s->model;
    if (!text_to_reals(text, separator, &person, error))
        return false;
    bool fits = person.count == s->data.features;
    if (fits) {
        model_input(model, person.value, person.value);
        real guess = network_forward(&model->network, model->theta,
                                     person.value, &s->sgd.trace)[0];
        printf("%s = %s\n", name, real_to_text(guess).text);
    } else {
        error_set(error, "'%.60s' has %zu numbers, not %zu", text,
                  person.count, s->data.features);
    }
    reals_free(&person);
    return fits;
}

/* Answer for everybody on the command line */
static bool answer_all(struct session *s, struct error *error)
{
    const char *text;
    char name[80];
    bool people = !option_given(s->line, "--data");
    for (size_t i = 0;
         (text = option_text(s->line, "--predict", i)) != NULL; i++) {
        snprintf(name, sizeof name, "predict %.60s", text);
        if (!answer(s, text, ',', name, error))
            return false;
    }
    if (people && !option_given(s->line, "--predict") &&
        !option_given(s->line, "--ask"))
        return answer(s, "128,63", ',', "Emily", error) &&
               answer(s, "155,68", ',', "Frank", error);
    return true;
}

/* Ask for people until the end */
static void prompt(const struct session *s)
{
    if (!terminal_is(stdin))
        return;
    for (size_t i = 0; i < s->data.features; i++)
        printf("%s%s", i > 0 ? "," : "", s->data.name[i].text);
    printf("? ");
    fflush(stdout);
}

/* Read and answer line by line */
static bool ask(struct session *s, struct error *error)
{
    struct lines lines = {.path = "standard input", .file = stdin};
    struct error why;
    size_t bad = 0;
    for (prompt(s); lines_next(&lines); prompt(s)) {
        bool commas = strchr(lines.text, ',') != NULL;
        if (!answer(s, lines.text, commas ? ',' : ' ', "prediction",
                    &why)) {
            fflush(stdout);
            fprintf(stderr, "sgd: line %zu: %s\n", lines.number,
                    why.text);
            bad++;
        }
    }
    bool person = terminal_is(stdin);
    if (!lines_close(&lines, error))
        return false;
    return person || bad == 0 ||
           error_set(error, "%zu lines were not answered", bad);
}

/* Finish a session */
static bool work(struct session *s, struct error *error)
{
    const char *save = option_text(s->line, "--save", 0);
    if (!set_up(s, error))
        return false;
    if (option_given(s->line, "--seeds")) {
        if (!run_trials(s, error))
            return false;
    } else if (!train(s, error) || !answer_all(s, error) ||
               (save != NULL && !model_save(&s->model, save, error))) {
        return false;
    }
    if (s->csv.stream != NULL && !output_close(&s->csv, error))
        return false;
    return !option_given(s->line, "--ask") || ask(s, error);
}

/* Run a session and free it */
static bool run(const struct command_line *line, struct error *error)
{
    struct session s = {.line = line};
    bool done = work(&s, error);
    output_discard(&s.csv);
    sgd_free(&s.sgd);
    model_free(&s.model);
    dataset_free(&s.data);
    return done;
}

/* Describe the sgd program */
static const struct option options[] = {
    {"--data", "FILE", "rows, label last (people)", OPTION_READS},
    {"--shift", "A,B,...", "subtract these (135,66)", OPTION_ONCE},
    {"--standardise", NULL, "mean 0, deviation 1", OPTION_ONCE},
    {"--raw", NULL, "inputs as they are", OPTION_ONCE},
    {"--layers", "N1,N2,...", "the widths (2,2,1)", OPTION_ONCE},
    {"--activation", "NAME", "sigmoid or step", OPTION_ONCE},
    {"--no-bias", NULL, "a network without biases", OPTION_ONCE},
    {"--epochs", "N", "rounds over the rows (1000)", OPTION_ONCE},
    {"--learning-rate", "ETA", "size of steps (0.1)", OPTION_ONCE},
    {"--order", "WORD", "fixed or shuffled (fixed)", OPTION_ONCE},
    {"--batch", "N", "samples a step, or all (1)", OPTION_ONCE},
    {"--loss", "WORD", "mse or sse (mse)", OPTION_ONCE},
    {"--seed", "N", "of the random numbers (1)", OPTION_ONCE},
    {"--seeds", "N", "train from N; percentiles", OPTION_ONCE},
    {"--load", "MODEL", "go on from a model", OPTION_ONCE},
    {"--save", "MODEL", "write the model", OPTION_WRITES},
    {"--csv", "FILE", "write the loss by epoch", OPTION_WRITES},
    {"--predict", "V1,V2,...", "answer a person", OPTION_REPEATS},
    {"--ask", NULL, "ask for people, then answer", OPTION_ONCE},
    {0}};

/* Hand the sgd program over */
int main(int argc, char *argv[])
{
    static const struct program program = {
        "sgd", "Train a network by stochastic gradient descent.", "",
        options, run};
    return program_main(&program, argc, argv);
}
