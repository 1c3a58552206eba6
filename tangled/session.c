/* A course of training: checked, reported, tried from many seeds.
   Workshop G, The programs. Made from book/92-programs.nw: change it
   there. */
#include "session.h"

#include "terminal.h"
#include "text.h"

#include <math.h>

/* See that rows fit the network */
bool session_check(const struct session *s, const char *path,
                   bool misuse, struct error *error)
{
    const struct network *network = &s->model.network;
    if (network_inputs(network) != s->data.features ||
        network_outputs(network) != 1) {
        error_set(error, "want a network with %zu inputs and 1 output "
                         "for these rows", s->data.features);
        error->misuse = misuse;
        return false;
    }
    for (size_t row = 0; row < s->data.rows; row++)
        if (s->data.label[row] < 0 || s->data.label[row] > 1)
            return error_set(error, "%s: row %zu: the label %s is not "
                                    "from 0 to 1", path, row + 1,
                             real_to_text(s->data.label[row]).text);
    return true;
}

/* Report the loss of a session */
static void report(struct session *s, size_t epoch, bool sum)
{
    struct real_text loss = real_to_text(sgd_loss(&s->sgd, sum));
    printf("epoch %zu loss %s\n", epoch, loss.text);
    if (s->csv != NULL)
        fprintf(s->csv, "%zu,%s\n", epoch, loss.text);
}

/* Train through all epochs */
bool session_train(struct session *s, const struct course *course,
                   struct error *error)
{
    struct progress progress = progress_begin();
    if (s->csv != NULL)
        fputs("epoch,loss\n", s->csv);
    for (size_t epoch = 0; epoch <= course->epochs; epoch++) {
        if (epoch > 0)
            course->go(s, epoch - 1);
        if (course->reports(epoch)) {
            progress_clear(&progress);
            report(s, epoch, course->sum);
        }
        progress_show(&progress, epoch, course->epochs);
    }
    progress_clear(&progress);
    return session_finite(&s->model) ||
           session_overflow("the learning rate is", error);
}

/* Train from one seed among many */
static void try_one(struct session *s, const struct course *course,
                    size_t seed, struct trials *trials, size_t run)
{
    real *loss = trials->loss + run;
    course->begin(s, seed);
    for (size_t epoch = 0; epoch <= course->epochs; epoch++) {
        if (epoch > 0)
            course->go(s, epoch - 1);
        if (course->reports(epoch)) {
            *loss = sgd_loss(&s->sgd, course->sum);
            loss += trials->runs;
        }
    }
    if (sgd_wrong(&s->sgd) > 0 && trials->failed++ == 0)
        trials->first_failed = seed;
}

/* Train from many seeds */
struct trials session_try(struct session *s,
                          const struct course *course, size_t seed,
                          size_t seeds)
{
    struct progress progress = progress_begin();
    size_t points = 0;
    for (size_t epoch = 0; epoch <= course->epochs; epoch++)
        points += course->reports(epoch);
    struct trials trials = trials_make(s->arena, seeds, points);
    for (size_t run = 0; run < seeds; run++) {
        try_one(s, course, seed + run, &trials, run);
        progress_show(&progress, run, seeds);
    }
    progress_clear(&progress);
    trials_sort(&trials);
    printf("runs = %zu\nfailed = %zu\n", seeds, trials.failed);
    return trials;
}

/* Write the percentiles of every report */
void session_percentiles(const struct session *s,
                         const struct course *course,
                         const struct trials *trials, size_t count,
                         const size_t percent[],
                         const char *const name[])
{
    size_t point = 0;
    if (s->csv == NULL)
        return;
    fputs("epoch", s->csv);
    for (size_t i = 0; i < count; i++)
        fprintf(s->csv, ",%s", name[i]);
    for (size_t epoch = 0; epoch <= course->epochs; epoch++) {
        if (!course->reports(epoch))
            continue;
        /* Write the percentiles of one report */
        fprintf(s->csv, "\n%zu", epoch);
        for (size_t i = 0; i < count; i++) {
            real loss = trials_percentile(trials, point, percent[i]);
            fprintf(s->csv, ",%s", real_to_text(loss).text);
        }
        point++;
    }
    fputc('\n', s->csv);
}

bool session_finite(const struct model *model)
{
    for (size_t i = 0; i < model->network.parameters; i++)
        if (!isfinite(model->theta[i]))
            return false;
    return true;
}

bool session_overflow(const char *cause, struct error *error)
{
    return error_set(error, "the parameters have grown beyond all "
                            "numbers; %s too large", cause);
}

/* Turn a text into a model's inputs */
const real *session_input(struct arena *arena,
                          const struct model *model, const char *text,
                          char separator, struct error *error)
{
    struct reals raw;
    size_t inputs = network_inputs(&model->network);
    if (!text_to_reals(arena, text, separator, &raw, error))
        return NULL;
    if (raw.count != inputs) {
        error_misuse(error, "'%.60s' has %zu numbers, not %zu", text,
                     raw.count, inputs);
        return NULL;
    }
    model_input(model, raw.value, raw.value);
    return raw.value;
}

/* Write rows in a plane */
void session_rows(FILE *to, const char *header,
                  const struct dataset *data)
{
    fprintf(to, "%s\n", header);
    for (size_t row = 0; row < data->rows; row++)
        fprintf(to, "%s,%s,%s\n",
                real_to_text(data->feature[2 * row]).text,
                real_to_text(data->feature[2 * row + 1]).text,
                real_to_text(data->label[row]).text);
}
