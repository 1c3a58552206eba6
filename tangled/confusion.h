#ifndef CONFUSION_H
#define CONFUSION_H

#include "error.h"
#include "real.h"

#include <stddef.h>

/* How often which class was taken for which.  Owns its array. */
struct confusion {
    size_t classes;
    size_t *count; /* a row for each true class, a column for each
                      class that was said */
    size_t sure, sure_right; /* said with 0.9 or more */
};

/* A matrix of zeros.  On failure there is nothing to free. */
bool confusion_make(struct confusion *confusion, size_t classes,
                    struct error *error);
void confusion_free(struct confusion *confusion);
void confusion_clear(struct confusion *confusion);

/* Declare what is counted and how sure it is */
/* Count an answer, and how large the output was that decided. */
void confusion_add(struct confusion *confusion, size_t truth,
                   size_t said, real output);

/* How many answers were right, and how many there were. */
size_t confusion_right(const struct confusion *confusion);
size_t confusion_rows(const struct confusion *confusion);

struct interval {
    real low, high;
};

/* The accuracies, of all rows that could have come, that `right` of
   `rows` right answers do not refute at 95 %.  rows is at least 1.
   (Chapter 9; Wilson, 1927.) */
struct interval accuracy_interval(size_t right, size_t rows);

#endif
