/* The program classify: learns classes from a table.
   Workshop H, More programs. Made from book/93-more-programs.nw: change
   it there. */
#include "blobs.h"
#include "classifier.h"
#include "cross_entropy.h"
#include "curves.h"
#include "initial.h"
#include "l2.h"
#include "model_options.h"
#include "names.h"
#include "problem.h"
#include "session.h"
#include "sigmoid.h"
#include "softmax.h"
#include "split.h"
#include "stopping.h"
#include "terminal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tgmath.h>

/* Keep what classify is asked for */
static struct {
    /* Keep which rows to classify */
    const struct problem *problem;
    size_t classes, rows;
    real noise; /* below 0: the usual */
    const char *data, *save;
    real validation, test, lambda;
    struct model_options model;
    const struct initial *initial;
    const struct class_loss *loss;
    const struct rule *rule;
    struct descent descent;
    size_t patience, seed, seeds;
    bool evaluate, stall, points;
    struct texts predict;
    struct reals totals;
    struct counts interval;
    struct output csv; /* stream is NULL where none is wanted */
} set = {.problem = &problem_spirals, .rows = 600, .noise = -1,
         .validation = (real)0.2, .test = (real)0.2,
         .initial = &initial_glorot, .rule = &rule_adam,
         .loss = &class_loss_cross_entropy, .seed = 1,
         .descent = {.schedule = &schedule_constant, .batch = 10,
                     .learning_rate = (real)0.01, .epochs = 200}};

/* Describe a study of classes */
struct study {
    struct arena *arena;
    const struct class_loss *loss;
    struct model model;
    struct dataset data; /* scaled as the model wants it */
    struct split split;  /* views of it */
    struct random random;
    struct classifier classifier;
    struct confusion confusion;
    struct optimiser optimiser;
    struct descent descent;
    struct stopping stopping;
    size_t epochs, learned; /* taken; the first that got 95 % right */
    bool silent, finite;    /* finite: the losses, so far */
};

/* Refuse shares that cannot be */
static bool check_shares(struct error *error)
{
    if (!(set.validation + set.test < 1))
        return error_misuse(error, "--validation and --test: want a "
                                   "sum under 1");
    return set.patience == 0 || set.validation > 0 ||
           error_misuse(error, "--patience: needs rows for "
                               "validation");
}

/* Draw the rows of a problem */
static bool draw_rows(struct study *s, struct labels *labels,
                      struct error *error)
{
    const struct problem *problem = set.problem;
    size_t most = problem->classes_most, usual = most < 3 ? most : 3;
    size_t classes = set.classes > 0 ? set.classes : usual;
    if (classes > most)
        return error_misuse(error, "--classes: '%zu' is not from 2 to "
                                   "%zu", classes, most);
    if (set.rows < classes)
        return error_misuse(error, "--rows: '%zu' is not from %zu to "
                                   "1000000", set.rows, classes);
    s->data = problem_draw(s->arena, problem, classes, set.rows,
                           set.noise < 0 ? problem->noise : set.noise,
                           &s->random);
    *labels = labels_count(s->arena, classes);
    return true;
}

/* Get the rows and their classes */
static bool get_rows(struct study *s, size_t seed,
                     struct labels *labels, struct error *error)
{
    *labels = (struct labels){0};
    s->random.state = seed;
    if (set.data != NULL
            ? !dataset_read_classes(s->arena, &s->data, set.data,
                                    labels, error)
            : !draw_rows(s, labels, error))
        return false;
    split_shuffle(&s->data, &s->random);
    return true;
}

/* Make a network for the classes */
static bool make_model(struct study *s, const struct labels *labels,
                       struct error *error)
{
    size_t features = s->data.features, classes = labels->count;
    size_t width[] = {features, 16, 16, classes};
    const struct model_options usual = {
        .layers = {4, width}, .activation = &activation_tanh};
    if (!model_from_options(s->arena, &set.model, &usual,
                            names_activations, &s->model, error))
        return false;
    struct network *network = &s->model.network;
    if (network_inputs(network) != features ||
        network_outputs(network) != classes)
        return error_misuse(error, "--layers: want %zu inputs and %zu "
                                   "outputs for these rows",
                            features, classes);
    /* Let the last layer suit the loss */
    if (network->layers == 1 && set.model.activation != NULL)
        return error_misuse(error, "--activation: there is no hidden "
                                   "layer");
    network->layer[network->layers - 1].activation =
        s->loss->activation;
    s->model.labels = *labels;
    return true;
}

/* Make a classifier for some rows */
static void make_classifier(struct study *s,
                            const struct dataset *data)
{
    s->confusion = confusion_make(s->arena, s->model.labels.count);
    s->classifier =
        classifier_make(s->arena, &s->model.network, s->model.theta,
                        s->loss, data, &s->random, s->descent.batch);
}

/* Set up all parts of a study */
static bool set_up(struct study *s, size_t seed, struct error *error)
{
    struct labels labels;
    s->loss = set.loss;
    if (!check_shares(error) || !get_rows(s, seed, &labels, error) ||
        !split_make(&s->split, &s->data, set.validation, set.test,
                    error) ||
        !make_model(s, &labels, error))
        return false;
    /* Scale all rows by the training rows */
    dataset_standard(&s->split.train, s->model.shift, s->model.scale);
    dataset_scale(&s->data, s->model.shift, s->model.scale);
    size_t parameters = s->model.network.parameters;
    s->descent = set.descent;
    s->descent.optimiser = &s->optimiser;
    make_classifier(s, &s->split.train);
    s->optimiser = optimiser_make(s->arena, set.rule, parameters,
                                  s->descent.learning_rate);
    s->stopping = stopping_make(s->arena, set.patience, parameters);
    return true;
}

struct standing {
    real loss, accuracy;
};

/* Measure where a study stands */
static struct standing measure(struct study *s,
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

/* Report an epoch of a study */
static void report(const struct study *s, size_t epoch,
                   struct standing train, struct standing held)
{
    bool any = s->split.validation.rows > 0;
    struct real_text loss = real_to_text(held.loss);
    struct real_text accuracy = real_to_text(held.accuracy);
    if (!s->silent && descent_reports(&s->descent, epoch))
        printf("epoch %zu train %s%s%s\n", epoch,
               real_to_text(train.loss).text,
               any ? " validation " : "", any ? loss.text : "");
    if (set.csv.stream != NULL)
        fprintf(set.csv.stream, "%zu,%s,%s,%s,%s\n", epoch,
                real_to_text(train.loss).text, any ? loss.text : "",
                real_to_text(train.accuracy).text,
                any ? accuracy.text : "");
}

/* Look at a study after an epoch */
static bool watch(struct study *s, size_t epoch)
{
    struct standing train = measure(s, &s->split.train);
    struct standing held = measure(s, &s->split.validation);
    report(s, epoch, train, held);
    s->epochs = epoch;
    s->finite = isfinite(train.loss) &&
                (isfinite(held.loss) || s->split.validation.rows == 0);
    if (s->learned > epoch && train.accuracy >= (real)0.95)
        s->learned = epoch;
    return set.patience == 0 || stopping_note(&s->stopping, epoch,
                                             held.loss, s->model.theta);
}

/* Train until it is time to stop */
static bool train(struct study *s, struct error *error)
{
    size_t epoch = 0;
    s->learned = SIZE_MAX;
    initial_draw(set.initial, &s->model.network, &s->random,
                 s->model.theta);
    if (set.csv.stream != NULL)
        fputs("epoch,train loss,validation loss,train accuracy,"
              "validation accuracy\n", set.csv.stream);
    while (watch(s, epoch) && s->finite && epoch < s->descent.epochs)
        classifier_epoch(&s->classifier, &s->descent, set.lambda,
                         epoch++);
    if (!s->finite || !session_finite(&s->model))
        return session_overflow("the learning rate, or --l2, is",
                                error);
    if (set.patience > 0)
        stopping_restore(&s->stopping, s->model.theta);
    return true;
}

enum { FOUND = 6 };

static const char *const found[FOUND] = {
    "learned", "train_loss", "train_accuracy", "validation_loss",
    "test_loss", "test_accuracy"};

/* Name what a study finds */
static int compare(const void *one, const void *other)
{
    real a = *(const real *)one, b = *(const real *)other;
    return (a > b) - (a < b);
}

/* Train once and keep what came out */
static bool train_one(const struct study *s, size_t run,
                      real result[], struct error *error)
{
    struct arena arena = {.exhausted = s->arena->exhausted};
    struct study one = {.arena = &arena, .silent = true};
    bool done = set_up(&one, set.seed + run, error) &&
                train(&one, error);
    if (done) {
        /* Keep what one study has found */
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
            result[i * set.seeds + run] = value[i];
    }
    arena_free(&arena);
    return done;
}

/* Print the quartiles of many studies */
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

/* Run many studies */
static bool run_seeds(struct study *s, struct error *error)
{
    size_t runs = set.seeds;
    struct progress progress = progress_begin();
    real *result = arena_zeros(s->arena, runs, FOUND * sizeof(real));
    bool done = true;
    for (size_t run = 0; done && run < runs; run++) {
        done = train_one(s, run, result, error);
        progress_show(&progress, run, runs);
    }
    progress_clear(&progress);
    for (size_t i = 0; done && i < FOUND; i++) {
        qsort(result + i * runs, runs, sizeof(real), compare);
        print_quartiles(found[i], runs, result + i * runs);
    }
    return done;
}

/* Judge a part of the rows */
static bool judge(struct study *s, const char *part,
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

/* Print the interval of an accuracy */
static void print_interval(const char *part, size_t right, size_t rows)
{
    struct interval interval = accuracy_interval(right, rows);
    printf("%s_right = %zu\n%s_low = %s\n%s_high = %s\n", part, right,
           part, real_to_text(interval.low).text, part,
           real_to_text(interval.high).text);
}

/* Judge rows that were not learned from */
static bool judge_unseen(struct study *s, const char *part,
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

/* Print what a study came to */
static void print_training(const struct study *s)
{
    real squares = l2_squares(&s->model.network, s->model.theta);
    printf("parameters = %zu\nepochs = %zu\nsquared_weights = %s\n",
           s->model.network.parameters, s->epochs,
           real_to_text(squares).text);
    if (set.patience > 0)
        printf("best_epoch = %zu\nbest_loss = %s\n",
               s->stopping.best_epoch,
               real_to_text(s->stopping.best_loss).text);
}

/* Train and judge */
static bool run_training(struct study *s, struct error *error)
{
    if (set.seeds > 0)
        return run_seeds(s, error);
    if (!set_up(s, set.seed, error) || !train(s, error))
        return false;
    print_training(s);
    if (!judge(s, "train", &s->split.train, error) ||
        !judge(s, "validation", &s->split.validation, error) ||
        !judge_unseen(s, "test", &s->split.test, error))
        return false;
    /* Print the best accuracy there is */
    if (set.data == NULL && set.problem == &problem_blobs &&
        !(set.noise >= 0 && set.noise <= 0)) {
        real noise = set.noise < 0 ? set.problem->noise : set.noise;
        real error_share = blobs_error(s->model.labels.count, noise);
        printf("bayes_accuracy = %s\n",
               real_to_text(1 - error_share).text);
    }
    return set.save == NULL || model_save(&s->model, set.save, error);
}

/* Find the loss of a last layer */
static const struct class_loss *loss_of(const struct network *network)
{
    const struct layer *last = &network->layer[network->layers - 1];
    const struct class_loss *loss = NULL;
    for (size_t i = 0; (loss = names_class_losses[i]) != NULL; i++)
        if (loss->activation == last->activation)
            break;
    return loss;
}

/* Load a model of classes */
static bool load(struct study *s, struct error *error)
{
    const char *path = set.model.load;
    if (!model_load(s->arena, &s->model, path, names_activations,
                    error))
        return false;
    size_t outputs = network_outputs(&s->model.network);
    s->loss = loss_of(&s->model.network);
    if (s->loss == NULL || outputs < 2 || outputs > LABELS_MOST)
        return error_set(error, "%s: no model of classes: want 2 to %d "
                                "outputs, softmax or sigmoid", path,
                         LABELS_MOST);
    if (s->model.labels.count == 0)
        s->model.labels = labels_count(s->arena, outputs);
    return true;
}

/* Judge a model on a table */
static bool run_evaluation(struct study *s, struct error *error)
{
    struct labels *labels = &s->model.labels;
    if (!load(s, error))
        return false;
    labels->closed = true;
    if (!dataset_read_classes(s->arena, &s->data, set.data, labels,
                              error))
        return false;
    size_t inputs = network_inputs(&s->model.network);
    if (s->data.features != inputs)
        return error_set(error, "%s: %zu features, but the model takes "
                                "%zu", set.data, s->data.features,
                         inputs);
    dataset_scale(&s->data, s->model.shift, s->model.scale);
    make_classifier(s, &s->data);
    return judge_unseen(s, "data", &s->data, error);
}

/* Say the class of an input */
static bool print_answer(const struct study *s, const real answer[],
                         struct error *error)
{
    size_t classes = s->model.labels.count;
    const struct label *name = s->model.labels.name;
    bool shares = s->loss->activation == &activation_softmax;
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

/* Predict the classes asked for */
static bool run_prediction(struct study *s, struct error *error)
{
    struct error why;
    const struct network *network = &s->model.network;
    if (!load(s, error))
        return false;
    struct trace trace = trace_make(s->arena, network);
    for (size_t i = 0; i < set.predict.count; i++) {
        const real *input = session_input(
            s->arena, &s->model, set.predict.text[i], ',', &why);
        if (input == NULL)
            return option_error("--predict", &why, error);
        if (!print_answer(s, network_forward(network, s->model.theta,
                                             input, &trace), error))
            return false;
    }
    return true;
}

/* Show the shares of some totals */
static bool run_totals(struct study *s, struct error *error)
{
    const struct reals *total = &set.totals;
    if (total->count > LABELS_MOST)
        return error_misuse(error, "--totals: want up to %d numbers",
                            LABELS_MOST);
    real *share = arena_zeros(s->arena, total->count, sizeof(real));
    activation_softmax.apply(total->count, total->value, share);
    /* Print the shares and the surprises */
    for (size_t i = 0; i < total->count; i++) {
        real surprise =
            cross_entropy_loss(total->count, total->value, i);
        printf("share %zu = %s\nsurprise %zu = %s\n", i,
               real_to_text(share[i]).text, i,
               real_to_text(surprise).text);
        if (set.csv.stream != NULL)
            fprintf(set.csv.stream, "%s,%s\n",
                    real_to_text(total->value[i]).text,
                    real_to_text(share[i]).text);
    }
    return true;
}

struct pair {
    real squared, surprise;
};

/* Take two losses of one neuron */
static struct pair stall_losses(real total)
{
    real both[2] = {total, 0}, activated = sigmoid(total);
    return (struct pair){
        class_loss_squared.loss(1, &total, &activated, 0),
        cross_entropy_loss(2, both, 0)};
}

/* Take two slopes of one neuron */
static struct pair stall_slopes(real total)
{
    real activated = sigmoid(total), both[2] = {activated, 0};
    struct pair slope;
    class_loss_squared.slope(1, &activated, 0, &slope.squared);
    cross_entropy_slope(2, both, 0, both);
    slope.surprise = both[0];
    return slope;
}

/* Show how the losses stall */
static bool run_stall(struct study *s, struct error *error)
{
    size_t squared = 0, surprised = 0;
    (void)s, (void)error;
    /* Write both losses over the total */
    for (int step = -40; step <= 40 && set.csv.stream; step++) {
        real z = (real)step / 4;
        struct pair loss = stall_losses(z), slope = stall_slopes(z);
        fprintf(set.csv.stream, "%s,%s,%s,%s,%s\n",
                real_to_text(z).text, real_to_text(loss.squared).text,
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

/* Show the interval of an accuracy */
static bool run_interval(struct study *s, struct error *error)
{
    const struct counts *pair = &set.interval;
    (void)s;
    if (pair->count != 2 || pair->value[1] < 1 ||
        pair->value[0] > pair->value[1])
        return error_misuse(error, "--interval: want how many were "
                                   "right, and of how many rows");
    print_interval("of", pair->value[0], pair->value[1]);
    return true;
}

/* Write the rows of a problem */
static bool run_points(struct study *s, struct error *error)
{
    struct labels labels;
    if (!get_rows(s, set.seed, &labels, error))
        return false;
    session_rows(set.csv.stream != NULL ? set.csv.stream : stdout,
                 "x1,x2,class", &s->data);
    return true;
}

/* Choose what to classify */
static bool run(struct arena *arena, struct error *error)
{
    struct study s = {.arena = arena, .descent = {.batch = 1}};
    return (set.totals.count > 0     ? run_totals
            : set.stall              ? run_stall
            : set.interval.count > 0 ? run_interval
            : set.points             ? run_points
            : set.evaluate           ? run_evaluation
            : set.predict.count > 0  ? run_prediction
                                     : run_training)(&s, error);
}

/* List the options of classify */
static const struct option options[] = {
    /* List the rows of classify */
    {"--problem", "NAME", "spirals, moons, blobs (spirals)",
     .chosen = &set.problem, .names = names_problems},
    {"--classes", "N", "of the problem (3)", .count = &set.classes,
     .least = 2, .most = 9},
    {"--rows", "N", "of the problem (600)", .count = &set.rows,
     .least = 2, .most = 1000000},
    {"--noise", "SIGMA", "of the problem (its usual)",
     .number = &set.noise, .range = TO_MILLION},
    {"--data", "FILE", "rows, class name last", .reads = &set.data,
     .excludes = "--problem --classes --rows --noise"},
    {"--validation", "SHARE", "of rows to choose by (0.2)",
     .number = &set.validation, .range = UNDER_1},
    {"--test", "SHARE", "of rows to judge by (0.2)",
     .number = &set.test, .range = UNDER_1},
    /* List how classify trains */
    {"--layers", "N1,N2,...", "widths (2,16,16,3)",
     .counts = &set.model.layers, .least = 1,
     .most = NETWORK_WIDTH_MOST},
    {"--activation", "NAME", "of hidden neurons (tanh)",
     .chosen = &set.model.activation, .names = names_activations},
    {"--initial", "NAME", "normal, glorot, he (glorot)",
     .chosen = &set.initial, .names = names_initials},
    {"--loss", "NAME", "cross-entropy or squared",
     .chosen = &set.loss, .names = names_class_losses},
    {"--optimiser", "NAME", "sgd, momentum, adam (adam)",
     .chosen = &set.rule, .names = names_rules},
    {"--learning-rate", "ETA", "size of steps (0.01)",
     .number = &set.descent.learning_rate, .range = OVER_0},
    {"--schedule", "NAME", "constant, stairs, inverse, cosine",
     .chosen = &set.descent.schedule, .names = names_schedules},
    {"--batch", "N", "samples a step (10)",
     .count = &set.descent.batch, .least = 1, .most = SIZE_MAX},
    {"--epochs", "N", "rounds (200)", .count = &set.descent.epochs,
     .least = 1, .most = 1000000000},
    {"--patience", "N", "stop early; keep the best",
     .count = &set.patience, .least = 1, .most = 1000000000},
    {"--l2", "LAMBDA", "pull on weights (0)", .number = &set.lambda,
     .range = FROM_0},
    {"--seed", "N", "of rows, weights, order (1)", .count = &set.seed,
     .most = SIZE_MAX},
    {"--seeds", "N", "train from N seeds; medians",
     .count = &set.seeds, .least = 1, .most = 100000,
     .excludes = "--save --csv"},
    /* List what classify does with models */
    {"--csv", "FILE", "write what the figures need",
     .output = &set.csv},
    {"--save", "MODEL", "write the model", .writes = &set.save},
    {"--load", "MODEL", "read a model", .reads = &set.model.load,
     .needs = {"--predict --evaluate"}},
    {"--evaluate", NULL, "judge it on --data", .flag = &set.evaluate,
     .needs = {"--load", "--data"}, .takes = "--load --data"},
    {"--predict", "V1,V2,...", "the class of an input",
     .texts = &set.predict, .needs = {"--load"}, .takes = "--load"},
    /* List what classify shows besides */
    {"--totals", "Z1,Z2,...", "share 1 among totals",
     .reals = &set.totals, .takes = "--csv"},
    {"--stall", NULL, "compare the losses", .flag = &set.stall,
     .takes = "--csv"},
    {"--interval", "R,N", "of an accuracy, R right of N",
     .counts = &set.interval, .most = 1000000000, .takes = ""},
    {"--points", NULL, "write the rows", .flag = &set.points,
     .takes = "--problem --classes --rows --noise --seed --csv"},
    {0}};

/* Hand the classify program over */
int main(int argc, char *argv[])
{
    static const struct program program = {
        "classify", "Tell classes apart with a network.", "", NULL,
        options, run};
    return program_main(&program, argc, argv);
}
