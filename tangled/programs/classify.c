#include "blobs.h"
#include "classifier.h"
#include "cross_entropy.h"
#include "descent_options.h"
#include "initial.h"
#include "l2.h"
#include "model_options.h"
#include "output.h"
#include "problem.h"
#include "sigmoid.h"
#include "split.h"
#include "stopping.h"
#include "terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tgmath.h>

/* Describe a session of classifying */
struct session {
    const struct command_line *line;
    const struct class_loss *loss;
    const struct initial *initial;
    const struct problem *problem; /* NULL: the rows are a reader's */
    const struct rule *rule;
    struct model model;
    struct dataset data; /* scaled as the model wants it */
    struct split split;  /* views of it */
    struct random random;
    struct classifier classifier;
    struct confusion confusion;
    struct optimiser optimiser;
    struct descent descent;
    struct stopping stopping;
    size_t seed, patience;
    size_t epochs, learned; /* taken; the first that got 95 % right */
    real noise, lambda, validation, test;
    bool silent, finite; /* finite: the losses, so far */
    struct output csv; /* stream is NULL where none is wanted */
};

/* Free a session of classifying */
static void release(struct session *s)
{
    output_discard(&s->csv);
    stopping_free(&s->stopping);
    optimiser_free(&s->optimiser);
    classifier_free(&s->classifier);
    confusion_free(&s->confusion);
    model_free(&s->model);
    dataset_free(&s->data);
}

/* Set up a session of classifying */
/* Read how to train for classes */
static bool read_way(struct session *s, struct error *error)
{
    const char *name = option_word(s->line, "--loss", "cross-entropy");
    s->loss = class_loss_find(name);
    if (s->loss == NULL)
        return option_unknown("--loss", name, class_loss_names(),
                              error);
    name = option_word(s->line, "--initial", "glorot");
    s->initial = initial_find(name);
    if (s->initial == NULL)
        return option_unknown("--initial", name, initial_names(),
                              error);
    /* Read the numbers of a training for classes */
    s->descent = (struct descent){.optimiser = &s->optimiser,
                                  .learning_rate = (real)0.01,
                                  .batch = 10, .epochs = 200};
    if (!descent_from_options(s->line, &s->descent, &s->rule, error) ||
        !option_count(s->line, "--patience", 1, 1000000000,
                      &s->patience, error) ||
        !option_real(s->line, "--l2", &s->lambda, error))
        return false;
    return s->lambda >= 0 ||
           error_misuse(error, "--l2: want 0 or more");
}

/* Read which rows are held out */
static bool read_share(const struct session *s, const char *option,
                       real *share, struct error *error)
{
    *share = (real)0.2;
    if (!option_real(s->line, option, share, error))
        return false;
    return (*share >= 0 && *share < 1) ||
           error_misuse(error, "%s: want 0 or more, under 1", option);
}

static bool read_shares(struct session *s, struct error *error)
{
    if (!read_share(s, "--validation", &s->validation, error) ||
        !read_share(s, "--test", &s->test, error))
        return false;
    if (!(s->validation + s->test < 1))
        return error_misuse(error, "--validation and --test: want a "
                                   "sum under 1");
    return s->patience == 0 || s->validation > 0 ||
           error_misuse(error, "--patience: needs rows for "
                               "validation");
}

/* Get the rows and their classes */
static bool draw_rows(struct session *s, size_t *classes,
                      struct error *error)
{
    const char *name = option_word(s->line, "--problem", "spirals");
    s->problem = problem_find(name);
    if (s->problem == NULL)
        return option_unknown("--problem", name, problem_names(),
                              error);
    size_t most = s->problem->classes_most, rows = 600;
    *classes = most < 3 ? most : 3;
    s->noise = s->problem->noise;
    if (!option_count(s->line, "--classes", 2, most, classes, error) ||
        !option_count(s->line, "--rows", *classes, 1000000, &rows,
                      error) ||
        !option_real(s->line, "--noise", &s->noise, error))
        return false;
    if (!(s->noise >= 0 && s->noise <= 1000000))
        return error_misuse(error, "--noise: want from 0 to a million");
    return problem_draw(s->problem, *classes, rows, s->noise,
                        &s->random, &s->data, error);
}

/* Name the classes of the rows */
static bool get_rows(struct session *s, struct labels *labels,
                     struct error *error)
{
    const char *path = option_text(s->line, "--data", 0);
    size_t classes;
    s->random.state = s->seed;
    if (path != NULL ? !dataset_read_classes(&s->data, path, labels,
                                             error)
                     : !draw_rows(s, &classes, error) ||
                           !labels_count(labels, classes, error))
        return false;
    split_shuffle(&s->data, &s->random);
    return true;
}

/* Set up the training of a classifier */
static bool make_model(struct session *s, struct labels *labels,
                       struct error *error)
{
    char layers[80];
    size_t classes = labels->count;
    snprintf(layers, sizeof layers, "%zu,16,16,%zu", s->data.features,
             classes);
    if (!model_from_options(s->line, layers, "tanh", &s->model, error))
        return false;
    struct network *network = &s->model.network;
    if (network_inputs(network) != s->data.features ||
        network_outputs(network) != classes)
        return error_misuse(error, "--layers: want %zu inputs and %zu "
                                   "outputs for these rows",
                            s->data.features, classes);
    /* Finish a model of classes */
    if (network->layers == 1 && option_given(s->line, "--activation"))
        return error_misuse(error, "--activation: there is no hidden "
                                   "layer");
    network->layer[network->layers - 1].activation =
        activation_find(s->loss->activation);
    s->model.labels = *labels;
    *labels = (struct labels){0};
    return true;
}

/* Set up a classifier for some rows */
static bool make_classifier(struct session *s,
                            const struct dataset *data,
                            struct error *error)
{
    size_t batch = s->descent.batch > 0 ? s->descent.batch : 1;
    return confusion_make(&s->confusion, s->model.labels.count,
                          error) &&
           classifier_make(&s->classifier, &s->model.network,
                           s->model.theta, s->loss, data, &s->random,
                           batch, error);
}

/* Set up all parts of a training */
static bool set_up(struct session *s, struct error *error)
{
    struct labels labels = {0};
    bool done = read_way(s, error) && read_shares(s, error) &&
                get_rows(s, &labels, error) &&
                split_make(&s->split, &s->data, s->validation, s->test,
                           error) &&
                make_model(s, &labels, error);
    labels_free(&labels);
    if (!done)
        return false;
    dataset_standard(&s->split.train, s->model.shift, s->model.scale);
    dataset_scale(&s->data, s->model.shift, s->model.scale);
    size_t parameters = s->model.network.parameters;
    return make_classifier(s, &s->split.train, error) &&
           optimiser_make(&s->optimiser, s->rule, parameters,
                          s->descent.learning_rate, error) &&
           (s->patience == 0 ||
            stopping_make(&s->stopping, s->patience, parameters,
                          error));
}

/* Train and look at it every epoch */
struct standing {
    real loss, accuracy;
};

static struct standing measure(struct session *s,
                               const struct dataset *data)
{
    struct standing standing = {(real)NAN, (real)NAN};
    if (data->rows == 0)
        return standing;
    standing.loss =
        classifier_measure(&s->classifier, data, &s->confusion);
    standing.accuracy =
        (real)confusion_right(&s->confusion) / (real)data->rows;
    return standing;
}

/* Report an epoch of training */
static void report(const struct session *s, size_t epoch,
                   struct standing train, struct standing held)
{
    bool any = s->split.validation.rows > 0;
    struct real_text loss = real_to_text(held.loss);
    struct real_text accuracy = real_to_text(held.accuracy);
    if (!s->silent && descent_reports(&s->descent, epoch))
        printf("epoch %zu train %s%s%s\n", epoch,
               real_to_text(train.loss).text,
               any ? " validation " : "", any ? loss.text : "");
    if (s->csv.stream != NULL)
        fprintf(s->csv.stream, "%zu,%s,%s,%s,%s\n", epoch,
                real_to_text(train.loss).text, any ? loss.text : "",
                real_to_text(train.accuracy).text,
                any ? accuracy.text : "");
}

/* Look at the training and say whether to go on */
static bool watch(struct session *s, size_t epoch)
{
    struct standing train = measure(s, &s->split.train);
    struct standing held = measure(s, &s->split.validation);
    report(s, epoch, train, held);
    s->epochs = epoch;
    s->finite = isfinite(train.loss) &&
                (isfinite(held.loss) || s->split.validation.rows == 0);
    if (s->learned > epoch && train.accuracy >= (real)0.95)
        s->learned = epoch;
    return s->patience == 0 || stopping_note(&s->stopping, epoch,
                                             held.loss, s->model.theta);
}

/* Train until it is time to stop */
static bool train(struct session *s, struct error *error)
{
    size_t epoch = 0;
    s->learned = SIZE_MAX;
    initial_draw(s->initial, &s->model.network, &s->random,
                 s->model.theta);
    if (s->csv.stream != NULL)
        fputs("epoch,train loss,validation loss,train accuracy,"
              "validation accuracy\n", s->csv.stream);
    while (watch(s, epoch) && s->finite && epoch < s->descent.epochs)
        classifier_epoch(&s->classifier, &s->descent, s->lambda,
                         epoch++);
    for (size_t i = 0; i < s->model.network.parameters; i++)
        s->finite = s->finite && isfinite(s->model.theta[i]);
    if (!s->finite)
        return error_set(error, "the parameters have grown beyond all "
                                "numbers; the learning rate, or --l2, "
                                "is too large");
    if (s->patience > 0)
        stopping_restore(&s->stopping, s->model.theta);
    return true;
}

/* Train again and again and take medians */
enum { FOUND = 6 };

static const char *const found[FOUND] = {
    "learned", "train_loss", "train_accuracy", "validation_loss",
    "test_loss", "test_accuracy"};

static int compare(const void *one, const void *other)
{
    real a = *(const real *)one, b = *(const real *)other;
    return (a > b) - (a < b);
}

/* Train once and keep what came out */
static bool train_one(const struct session *s, size_t run, size_t runs,
                      real result[], struct error *error)
{
    struct session one = {.line = s->line, .silent = true,
                          .seed = s->seed + run};
    bool done = set_up(&one, error) && train(&one, error);
    if (done) {
        const struct standing
            trained = measure(&one, &one.split.train),
            held = measure(&one, &one.split.validation),
            test = measure(&one, &one.split.test);
        const real value[FOUND] = {
            one.learned == SIZE_MAX ? (real)INFINITY
                                    : (real)one.learned,
            trained.loss, trained.accuracy, held.loss, test.loss,
            test.accuracy};
        for (size_t i = 0; i < FOUND; i++)
            result[i * runs + run] = value[i];
    }
    release(&one);
    return done;
}

/* Print the medians of all trainings */
static void print_quartiles(const char *name, size_t runs,
                            const real sorted[])
{
    const char *const ending[] = {"_p25", "", "_p75"};
    if (isnan(sorted[0]))
        return;
    for (size_t i = 0; i < 3; i++) {
        real value = sorted[(runs - 1) * (i + 1) / 4];
        printf("%s%s = %s\n", name, ending[i],
               isinf(value) ? "never" : real_to_text(value).text);
    }
}

/* Run all trainings */
static bool run_seeds(struct session *s, struct error *error)
{
    size_t runs = 1;
    struct progress progress = progress_begin();
    if (!option_count(s->line, "--seeds", 1, 100000, &runs, error))
        return false;
    real *result = calloc(runs, FOUND * sizeof(real));
    bool done = result != NULL || error_set(error, "out of memory");
    for (size_t run = 0; done && run < runs; run++) {
        done = train_one(s, run, runs, result, error);
        progress_show(&progress, run, runs);
    }
    progress_clear(&progress);
    for (size_t i = 0; done && i < FOUND; i++) {
        qsort(result + i * runs, runs, sizeof(real), compare);
        print_quartiles(found[i], runs, result + i * runs);
    }
    free(result);
    return done;
}

/* Judge what was learned */
static bool judge(struct session *s, const char *part,
                  const struct dataset *data, struct error *error)
{
    struct standing standing = measure(s, data);
    if (data->rows > 0 && !isfinite(standing.loss))
        return error_set(error, "the totals of some %s rows have grown "
                                "beyond all numbers", part);
    if (data->rows > 0)
        printf("%s_loss = %s\n%s_accuracy = %s\n", part,
               real_to_text(standing.loss).text, part,
               real_to_text(standing.accuracy).text);
    return true;
}

/* Print an interval and a confusion matrix */
static void print_interval(const char *part, size_t right, size_t rows)
{
    struct interval interval = accuracy_interval(right, rows);
    printf("%s_right = %zu\n%s_low = %s\n%s_high = %s\n", part, right,
           part, real_to_text(interval.low).text, part,
           real_to_text(interval.high).text);
}

/* Judge rows that were not learned from */
static bool judge_unseen(struct session *s, const char *part,
                         const struct dataset *data,
                         struct error *error)
{
    const struct confusion *confusion = &s->confusion;
    if (data->rows == 0 || !judge(s, part, data, error))
        return data->rows == 0;
    print_interval(part, confusion_right(confusion), data->rows);
    printf("%s_sure = %zu\n%s_sure_right = %zu\n", part,
           confusion->sure, part, confusion->sure_right);
    const size_t *count = confusion->count;
    for (size_t i = 0; i < confusion->classes; i++) {
        printf("%s %s =", part, s->model.labels.name[i].text);
        for (size_t k = 0; k < confusion->classes; k++)
            printf(" %zu", *count++);
        fputc('\n', stdout);
    }
    return true;
}

/* Judge a training by all of its parts */
/* Print what the training came to */
static void print_training(const struct session *s)
{
    real squares = l2_squares(&s->model.network, s->model.theta);
    printf("parameters = %zu\nepochs = %zu\nsquared_weights = %s\n",
           s->model.network.parameters, s->epochs,
           real_to_text(squares).text);
    if (s->patience > 0)
        printf("best_epoch = %zu\nbest_loss = %s\n",
               s->stopping.best_epoch,
               real_to_text(s->stopping.best_loss).text);
}

static bool run_training(struct session *s, struct error *error)
{
    const char *save = option_text(s->line, "--save", 0);
    if (option_given(s->line, "--seeds"))
        return run_seeds(s, error);
    if (!set_up(s, error) || !train(s, error))
        return false;
    print_training(s);
    if (!judge(s, "train", &s->split.train, error) ||
        !judge(s, "validation", &s->split.validation, error) ||
        !judge_unseen(s, "test", &s->split.test, error))
        return false;
    if (s->problem != NULL && s->noise > 0 &&
        strcmp(s->problem->name, "blobs") == 0) {
        real error_share = blobs_error(s->model.labels.count, s->noise);
        printf("bayes_accuracy = %s\n",
               real_to_text(1 - error_share).text);
    }
    return save == NULL || model_save(&s->model, save, error);
}

/* Use a model and show the losses and the rows */
/* Use a model of classes */
static bool load(struct session *s, struct error *error)
{
    const char *path = option_text(s->line, "--load", 0);
    if (!model_load(&s->model, path, error))
        return false;
    const struct network *network = &s->model.network;
    size_t outputs = network_outputs(network);
    const struct layer *last = &network->layer[network->layers - 1];
    s->loss = class_loss_of(last->activation->name);
    if (s->loss == NULL || outputs < 2 || outputs > LABELS_MOST)
        return error_set(error, "%s: no model of classes: want 2 to %d "
                                "outputs, softmax or sigmoid", path,
                         LABELS_MOST);
    return s->model.labels.count > 0 ||
           labels_count(&s->model.labels, outputs, error);
}

/* Evaluate a model on a table */
static bool run_evaluation(struct session *s, struct error *error)
{
    const char *path = option_text(s->line, "--data", 0);
    struct labels *labels = &s->model.labels;
    if (!option_needs(s->line, "--evaluate", "--load", NULL, error) ||
        !option_needs(s->line, "--evaluate", "--data", NULL, error) ||
        !load(s, error))
        return false;
    labels->closed = true;
    if (!dataset_read_classes(&s->data, path, labels, error))
        return false;
    size_t inputs = network_inputs(&s->model.network);
    if (s->data.features != inputs)
        return error_set(error, "%s: %zu features, but the model takes "
                                "%zu", path, s->data.features, inputs);
    dataset_scale(&s->data, s->model.shift, s->model.scale);
    if (!make_classifier(s, &s->data, error))
        return false;
    return judge_unseen(s, "data", &s->data, error);
}

/* Say the class of an input */
static bool print_answer(const struct session *s, const real answer[],
                         struct error *error)
{
    size_t classes = s->model.labels.count;
    const struct label *name = s->model.labels.name;
    bool shares = strcmp(s->loss->activation, "softmax") == 0;
    for (size_t i = 0; i < classes; i++)
        if (!isfinite(answer[i]))
            return error_set(error, "--predict: the totals have grown "
                                    "beyond all numbers");
    printf("class = %s\n", name[class_said(classes, answer)].text);
    for (size_t i = 0; i < classes; i++)
        printf("%s %s = %s\n", shares ? "probability" : "output",
               name[i].text, real_to_text(answer[i]).text);
    return true;
}

/* Read an input and say its class */
static bool predict(const struct session *s, const char *text,
                    struct trace *trace, struct error *error)
{
    struct error why;
    struct reals raw;
    const struct network *network = &s->model.network;
    if (!text_to_reals(text, ',', &raw, &why))
        return option_error("--predict", &why, error);
    /* Answer one input of the right length */
    bool done = raw.count == network_inputs(network) ||
                error_misuse(error, "--predict: want %zu numbers",
                             network_inputs(network));
    if (done) {
        model_input(&s->model, raw.value, raw.value);
        done = print_answer(s, network_forward(network, s->model.theta,
                                               raw.value, trace),
                            error);
    }
    reals_free(&raw);
    return done;
}

/* Predict all classes asked for */
static bool run_prediction(struct session *s, struct error *error)
{
    struct trace trace;
    const char *text;
    if (!option_needs(s->line, "--predict", "--load", NULL, error) ||
        !load(s, error) ||
        !trace_make(&trace, &s->model.network, error))
        return false;
    bool done = true;
    for (size_t i = 0;
         done && (text = option_text(s->line, "--predict", i)); i++)
        done = predict(s, text, &trace, error);
    trace_free(&trace);
    return done;
}

/* Show the losses and the rows */
/* Show the shares of some totals */
static bool run_totals(struct session *s, struct error *error)
{
    struct reals total;
    if (!option_reals(s->line, "--totals", "", &total, error))
        return false;
    if (total.count > LABELS_MOST) {
        reals_free(&total);
        return error_misuse(error, "--totals: want up to %d numbers",
                            LABELS_MOST);
    }
    real *share = calloc(total.count, sizeof(real));
    if (share == NULL) {
        reals_free(&total);
        return error_set(error, "out of memory");
    }
    activation_find("softmax")->apply(total.count, total.value, share);
    /* Print the shares and the surprises */
    for (size_t i = 0; i < total.count; i++) {
        real surprise = cross_entropy_loss(total.count, total.value, i);
        printf("share %zu = %s\nsurprise %zu = %s\n", i,
               real_to_text(share[i]).text, i,
               real_to_text(surprise).text);
        if (s->csv.stream != NULL)
            fprintf(s->csv.stream, "%s,%s\n",
                    real_to_text(total.value[i]).text,
                    real_to_text(share[i]).text);
    }
    free(share);
    reals_free(&total);
    return true;
}

/* Compare two losses of one neuron */
struct pair {
    real squared, surprise;
};

static struct pair stall_losses(real total)
{
    real both[2] = {total, 0}, activated = sigmoid(total);
    return (struct pair){
        class_loss_find("squared")->loss(1, &total, &activated, 0),
        cross_entropy_loss(2, both, 0)};
}

static struct pair stall_slopes(real total)
{
    real activated = sigmoid(total), both[2] = {activated, 0};
    struct pair slope;
    class_loss_find("squared")->slope(1, &activated, 0, &slope.squared);
    cross_entropy_slope(2, both, 0, both);
    slope.surprise = both[0];
    return slope;
}

/* Show how the losses stall */
static bool run_stall(struct session *s, struct error *error)
{
    size_t squared = 0, surprised = 0;
    (void)error;
    for (int step = -40; step <= 40 && s->csv.stream; step++) {
        real z = (real)step / 4;
        struct pair loss = stall_losses(z), slope = stall_slopes(z);
        fprintf(s->csv.stream, "%s,%s,%s,%s,%s\n", real_to_text(z).text,
                real_to_text(loss.squared).text,
                real_to_text(loss.surprise).text,
                real_to_text(slope.squared).text,
                real_to_text(slope.surprise).text);
    }
    for (real z = -10; z < 0; squared++)
        z -= stall_slopes(z).squared;
    for (real z = -10; z < 0; surprised++)
        z -= stall_slopes(z).surprise;
    struct pair slope = stall_slopes(-10);
    printf("squared slope = %s\ncross-entropy slope = %s\n"
           "squared steps = %zu\ncross-entropy steps = %zu\n",
           real_to_text(slope.squared).text,
           real_to_text(slope.surprise).text, squared, surprised);
    return true;
}

/* Show an interval and the rows */
static bool run_interval(struct session *s, struct error *error)
{
    struct error why;
    struct counts pair;
    const char *text = option_text(s->line, "--interval", 0);
    if (!text_to_counts(text, ',', 0, 1000000000, &pair, &why))
        return option_error("--interval", &why, error);
    bool fits = pair.count == 2 && pair.value[1] >= 1 &&
                pair.value[0] <= pair.value[1];
    if (fits)
        print_interval("of", pair.value[0], pair.value[1]);
    counts_free(&pair);
    return fits || error_misuse(error, "--interval: want how many were "
                                       "right, and of how many rows");
}

/* Write the rows of a problem */
static bool run_points(struct session *s, struct error *error)
{
    struct labels labels = {0};
    bool done = get_rows(s, &labels, error);
    FILE *to = s->csv.stream != NULL ? s->csv.stream : stdout;
    if (done)
        fputs("x1,x2,class\n", to);
    for (size_t row = 0; done && row < s->data.rows; row++)
        fprintf(to, "%s,%s,%s\n",
                real_to_text(s->data.feature[2 * row]).text,
                real_to_text(s->data.feature[2 * row + 1]).text,
                real_to_text(s->data.label[row]).text);
    labels_free(&labels);
    return done;
}

/* Choose what to classify */
static const struct mode {
    const char *option;
    bool (*run)(struct session *s, struct error *error);
    const char *takes; /* the options that go with it */
} modes[] = {{"--totals", run_totals, "--csv"},
             {"--stall", run_stall, "--csv"},
             {"--interval", run_interval, ""},
             {"--points", run_points,
              "--problem --classes --rows --noise --seed --csv"},
             {"--evaluate", run_evaluation, "--load --data"},
             {"--predict", run_prediction, "--load"}};

/* Refuse what a training does not take */
static bool check_training(const struct command_line *line,
                           struct error *error)
{
    return option_needs(line, "--load", "--predict", "--evaluate",
                        error) &&
           options_exclude(line, "--data", "--problem", error) &&
           options_exclude(line, "--data", "--classes", error) &&
           options_exclude(line, "--data", "--rows", error) &&
           options_exclude(line, "--data", "--noise", error) &&
           options_exclude(line, "--seeds", "--save", error) &&
           options_exclude(line, "--seeds", "--csv", error);
}

/* Run the chosen way to classify */
static bool work(struct session *s, struct error *error)
{
    const struct command_line *line = s->line;
    const char *path = option_text(line, "--csv", 0);
    const struct mode *mode = NULL;
    for (size_t i = 0; i < sizeof modes / sizeof *modes; i++)
        if (option_given(line, modes[i].option))
            mode = &modes[i];
    s->seed = 1;
    if (!option_count(line, "--seed", 0, SIZE_MAX, &s->seed, error) ||
        (mode != NULL
             ? !options_limit(line, mode->option, mode->takes, error)
             : !check_training(line, error)) ||
        (path != NULL && !output_open(&s->csv, path, error)))
        return false;
    if (mode != NULL ? !mode->run(s, error) : !run_training(s, error))
        return false;
    return path == NULL || output_close(&s->csv, error);
}

/* Describe the classify program */
static const struct option options[] = {
    {"--problem", "NAME", "spirals, moons, blobs (spirals)",
     OPTION_ONCE},
    {"--classes", "N", "of the problem (3)", OPTION_ONCE},
    {"--rows", "N", "of the problem (600)", OPTION_ONCE},
    {"--noise", "SIGMA", "of the problem (its usual)", OPTION_ONCE},
    {"--data", "FILE", "rows, class name last", OPTION_READS},
    {"--validation", "SHARE", "of rows to choose by (0.2)",
     OPTION_ONCE},
    {"--test", "SHARE", "of rows to judge by (0.2)", OPTION_ONCE},
    {"--layers", "N1,N2,...", "widths (2,16,16,3)", OPTION_ONCE},
    {"--activation", "NAME", "of hidden neurons (tanh)", OPTION_ONCE},
    {"--initial", "NAME", "normal, glorot, he (glorot)", OPTION_ONCE},
    {"--loss", "NAME", "cross-entropy or squared", OPTION_ONCE},
    {"--optimiser", "NAME", "sgd, momentum, adam (adam)", OPTION_ONCE},
    {"--learning-rate", "ETA", "size of steps (0.01)", OPTION_ONCE},
    {"--schedule", "NAME", "constant, stairs, inverse, cosine",
     OPTION_ONCE},
    /* List the other options of classify */
    {"--batch", "N", "samples a step (10)", OPTION_ONCE},
    {"--epochs", "N", "rounds (200)", OPTION_ONCE},
    {"--patience", "N", "stop early; keep the best", OPTION_ONCE},
    {"--l2", "LAMBDA", "pull on weights (0)", OPTION_ONCE},
    {"--seed", "N", "of rows, weights, order (1)", OPTION_ONCE},
    {"--seeds", "N", "train from N seeds; medians", OPTION_ONCE},
    {"--csv", "FILE", "write what the figures need", OPTION_WRITES},
    {"--save", "MODEL", "write the model", OPTION_WRITES},
    {"--load", "MODEL", "read a model", OPTION_READS},
    {"--evaluate", NULL, "judge it on --data", OPTION_ONCE},
    {"--predict", "V1,V2,...", "the class of an input", OPTION_REPEATS},
    {"--totals", "Z1,Z2,...", "share 1 among totals", OPTION_ONCE},
    {"--stall", NULL, "compare the losses", OPTION_ONCE},
    {"--interval", "R,N", "of an accuracy, R right of N", OPTION_ONCE},
    {"--points", NULL, "write the rows", OPTION_ONCE},
    {0}};

/* Hand the classify program over */
static bool run(const struct command_line *line, struct error *error)
{
    struct session s = {.line = line};
    bool done = work(&s, error);
    release(&s);
    return done;
}

int main(int argc, char *argv[])
{
    static const struct program program = {
        "classify", "Tell classes apart with a network.", "", options,
        run};
    return program_main(&program, argc, argv);
}
