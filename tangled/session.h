/* What the programs that train do alike.
   Workshop G, The programs. Made from book/92-programs.nw: change it
   there. */
#ifndef SESSION_H
#define SESSION_H

#include "model.h"
#include "sgd.h"
#include "trials.h"

#include <stdio.h>

/* A training as a program has it: the model, the rows as the model
   wants them, the trainer, and where the losses are written. */
struct session {
    struct arena *arena;
    struct model model;
    struct dataset data;
    struct sgd sgd;
    FILE *csv; /* NULL: nowhere */
};

/* How a training goes. */
struct course {
    size_t epochs;
    bool sum; /* report the sum of the squared errors, not the mean */
    /* Is there a report after so many epochs?  After the last, yes. */
    bool (*reports)(size_t epochs);
    void (*begin)(struct session *s, size_t seed); /* draw theta */
    void (*go)(struct session *s, size_t epoch);   /* from 0 */
};

/* See that rows with one label from 0 to 1 fit the network.  path is
   their file, for the message; misuse: whether the layers were asked
   for. */
bool session_check(const struct session *s, const char *path,
                   bool misuse, struct error *error);

/* Go through all epochs from where the parameters are, and report on
   the screen and in the CSV file.  False, with a message: they have
   overflowed. */
bool session_train(struct session *s, const struct course *course,
                   struct error *error);

/* Begin and train from `seeds` seeds, the first of them `seed`: the
   losses at every report, sorted.  Prints how many runs failed. */
struct trials session_try(struct session *s,
                          const struct course *course, size_t seed,
                          size_t seeds);

/* Write the percentiles of every report to the CSV file, if there is
   one, under these names. */
void session_percentiles(const struct session *s,
                         const struct course *course,
                         const struct trials *trials, size_t count,
                         const size_t percent[],
                         const char *const name[]);

/* Whether all parameters are still numbers. */
bool session_finite(const struct model *model);

/* The message where they are not: cause says what was too large. */
bool session_overflow(const char *cause, struct error *error);

/* The inputs that a text of raw numbers stands for, in the arena; NULL,
   with a message of misuse: it has not as many as the model takes. */
const real *session_input(struct arena *arena,
                          const struct model *model, const char *text,
                          char separator, struct error *error);

/* Write rows with two features and a label, under these names. */
void session_rows(FILE *to, const char *header,
                  const struct dataset *data);

#endif
