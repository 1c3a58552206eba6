/* The library where the nth allocation fails, for each n in turn: the
   arena calls its way out, which leaves by longjmp; what was made is freed
   to the last block, and no file stays open.  With all the memory it
   wants, the same work is done after it.  TAP.  (Linked so that calloc,
   realloc and aligned_alloc are those of this file.) */
#include "batch.h"
#include "classifier.h"
#include "ladder.h"
#include "lanes.h"
#include "model_options.h"
#include "names.h"
#include "problem.h"
#include "stepper.h"
#include "stopping.h"
#include "trials.h"

#include <setjmp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *old, size_t size);
void *__real_aligned_alloc(size_t step, size_t size);
int __lsan_do_recoverable_leak_check(void);

static long asked, fail_at;

static bool fails(void)
{
    return ++asked == fail_at;
}

void *__wrap_calloc(size_t count, size_t size)
{
    return fails() ? NULL : __real_calloc(count, size);
}

void *__wrap_realloc(void *old, size_t size)
{
    return fails() ? NULL : __real_realloc(old, size);
}

void *__wrap_aligned_alloc(size_t step, size_t size)
{
    return fails() ? NULL : __real_aligned_alloc(step, size);
}

/* What is made, as a caller would make it.  False: it went wrong, though
   there was memory. */
static struct error error;
static const size_t width[] = {2, 3, 2};

static struct network *network(struct arena *arena, size_t outputs)
{
    const size_t widths[] = {2, 3, outputs};
    struct network *made = arena_zeros(arena, 1, sizeof *made);
    return network_make(arena, made, 3, widths, &activation_sigmoid, true,
                        &error)
               ? made
               : NULL;
}

static bool a_table(struct arena *arena)
{
    struct dataset data;
    return dataset_read(arena, &data, "table.csv", &error) &&
           data.rows == 300;
}

static bool a_bad_table(struct arena *arena)
{
    struct dataset data;
    return !dataset_read(arena, &data, "bad.csv", &error) &&
           strcmp(error.text, "bad.csv:4: 'x' is not a number") == 0;
}

static bool no_table(struct arena *arena)
{
    struct dataset data;
    return !dataset_read(arena, &data, "nowhere", &error);
}

static bool a_table_of_classes(struct arena *arena)
{
    struct labels labels = {0};
    struct dataset data;
    return dataset_read_classes(arena, &data, "classes.csv", &labels,
                                &error) &&
           labels.count == 100;
}

static bool names_of_classes(struct arena *arena)
{
    return labels_count(arena, 100).count == 100;
}

static bool people_and_points(struct arena *arena)
{
    struct random random = {1};
    return dataset_people(arena).rows == 4 &&
           problem_draw(arena, &problem_moons, 2, 9, 0, &random).rows == 9;
}

static bool lists(struct arena *arena)
{
    struct reals reals;
    struct counts counts;
    return text_to_reals(arena, "1,2,3", ',', &reals, &error) &&
           text_to_counts(arena, "1 2 3", ' ', 1, 9, &counts, &error) &&
           reals.count == 3 && counts.count == 3 &&
           !text_to_reals(arena, "1,2,x", ',', &reals, &error);
}

static bool a_model(struct arena *arena)
{
    struct model model, back;
    return model_make(arena, &model, 3, width, &activation_sigmoid, true,
                      &error) &&
           model_save(&model, "model.txt", &error) &&
           model_load(arena, &back, "model.txt", names_activations,
                      &error) &&
           back.network.parameters == model.network.parameters;
}

static bool a_bad_model(struct arena *arena)
{
    struct model model;
    return !model_load(arena, &model, "table.csv", names_activations,
                       &error);
}

static bool a_model_that_is_asked_for(struct arena *arena)
{
    struct model model;
    const struct model_options options = {.activation = &activation_step};
    struct model_options usual = {.activation = &activation_sigmoid};
    return text_to_counts(arena, "2,2,1", ',', 1, 9, &usual.layers,
                          &error) &&
           model_from_options(arena, &options, &usual, names_activations,
                              &model, &error) &&
           model.network.layer[0].activation == &activation_step;
}

static bool a_training(struct arena *arena)
{
    struct network *n = network(arena, 1);
    struct dataset data = dataset_people(arena);
    real *theta = arena_zeros(arena, n->parameters, sizeof(real));
    struct sgd sgd = sgd_make(arena, n, theta, &data);
    struct trials trials = trials_make(arena, 10, 3);
    const struct sgd_options options = {.learning_rate = 1, .batch = 1};
    sgd_initialise(&sgd, 1);
    sgd_epoch(&sgd, &options);
    return trials.runs == 10;
}

static bool a_descent(struct arena *arena)
{
    real theta[2] = {1, 1}, gradient[2] = {1, 1};
    struct optimiser adam = optimiser_make(arena, &rule_adam, 2, 1);
    struct stopping stopping = stopping_make(arena, 3, 2);
    optimiser_step(&adam, theta, gradient);
    return stopping_note(&stopping, 1, 1, theta);
}

static bool a_classifier(struct arena *arena)
{
    struct random random = {1};
    struct network *n = network(arena, 2);
    real *theta = arena_zeros(arena, n->parameters, sizeof(real));
    struct dataset data =
        problem_draw(arena, &problem_moons, 2, 9, 0, &random);
    struct confusion confusion = confusion_make(arena, 2);
    struct classifier classifier = classifier_make(
        arena, n, theta, &class_loss_squared, &data, &random, 4);
    classifier_measure(&classifier, &data, &confusion);
    return confusion_rows(&confusion) == 9;
}

static bool fast_ways(struct arena *arena)
{
    static const struct dataset none = {0};
    struct network *n = network(arena, 2);
    real *theta = arena_zeros(arena, n->parameters, sizeof(real));
    return batch_make(arena, n, 5).room == 5 &&
           lanes_make(arena, n, &none).network == n &&
           stepper_make(arena, n, theta).theta == theta;
}

static bool a_ladder(struct arena *arena)
{
    struct ladder ladder;
    ladder_make(arena, &ladder);
    return ladder.network.layers == 2;
}

/* The list of pieces grows, too. */
static bool many_pieces(struct arena *arena)
{
    for (size_t i = 1; i < 200; i++) {
        char *piece = arena_zeros(arena, i, 1);
        piece = arena_grow(arena, piece, 2 * i, 1);
        piece[2 * i - 1] = 1;
        arena_cache_lines(arena, i, 1);
    }
    return true;
}

static const struct {
    const char *name;
    bool (*make)(struct arena *arena);
    long least; /* allocations, so that none is missed */
} work[] = {{"a table", a_table, 5},
            {"a bad table", a_bad_table, 4},
            {"no table", no_table, 2},
            {"a table of classes", a_table_of_classes, 9},
            {"names of classes", names_of_classes, 2},
            {"people and points", people_and_points, 7},
            {"lists of numbers", lists, 4},
            {"a model", a_model, 9},
            {"a bad model", a_bad_model, 2},
            {"a model that is asked for", a_model_that_is_asked_for, 6},
            {"a training", a_training, 10},
            {"a descent", a_descent, 4},
            {"a classifier", a_classifier, 15},
            {"the fast ways", fast_ways, 10},
            {"a ladder", a_ladder, 10},
            {"many pieces", many_pieces, 600}};

static jmp_buf starved;
static long left; /* how often the arena has called its way out */

static void leave(void)
{
    left++;
    longjmp(starved, 1);
}

static int next_file(void)
{
    int number = dup(0);
    close(number);
    return number;
}

/* Do it with the nth allocation failing; NULL, or what is wrong. */
static const char *attempt(size_t which, long n, bool *whole)
{
    static struct arena arena;
    static volatile bool made;
    static int before;
    const char *volatile wrong = NULL;
    arena = (struct arena){.exhausted = leave};
    before = next_file();
    asked = left = 0, fail_at = n, made = false;
    if (setjmp(starved) == 0)
        made = work[which].make(&arena);
    fail_at = -1;
    *whole = asked < n;
    if (left != !*whole)
        wrong = "the way out was not called once for one failure";
    else if (*whole && !made)
        wrong = "it is not made with all the memory that it wants";
    arena_free(&arena);
    if (arena.count != 0 || arena.room != 0 || arena.piece != NULL)
        wrong = "the arena is not empty";
    if (next_file() != before)
        wrong = "a file stays open";
    if (__lsan_do_recoverable_leak_check() != 0)
        wrong = "memory is lost";
    return wrong;
}

static void write_file(const char *path, int rows, const char *format)
{
    FILE *file = fopen(path, "w");
    if (file == NULL)
        exit(2);
    fputs("a,b,label\n", file);
    for (int i = 0; i < rows; i++)
        fprintf(file, format, i % 100);
    fclose(file);
}

int main(void)
{
    char folder[] = "/tmp/tangled-starved-XXXXXX";
    int bad = 0;
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (mkdtemp(folder) == NULL || chdir(folder) != 0)
        return 2;
    write_file("table.csv", 300, "%d,2,1\n");
    write_file("classes.csv", 300, "1,2,c%d\n");
    write_file("bad.csv", 2, "%d,2,1\n");
    FILE *file = fopen("bad.csv", "a");
    fputs("1,x,1\n", file), fclose(file);
    for (size_t which = 0; which < sizeof work / sizeof *work; which++) {
        const char *wrong = NULL;
        bool whole = false;
        long n = 0;
        while (!whole && wrong == NULL)
            wrong = attempt(which, ++n, &whole);
        if (wrong == NULL && n - 1 < work[which].least)
            wrong = "it takes fewer allocations than it must";
        printf("%s %zu - %s: %ld allocations, each failing in turn\n",
               wrong == NULL ? "ok" : "not ok", which + 1,
               work[which].name, n - 1);
        if (wrong != NULL)
            printf("  # allocation %ld: %s\n", n, wrong), bad = 1;
    }
    const char *const made[] = {"table.csv", "classes.csv", "bad.csv",
                                "model.txt"};
    for (int i = 0; i < 4; i++)
        unlink(made[i]);
    if (chdir("/") == 0)
        rmdir(folder);
    return bad;
}
