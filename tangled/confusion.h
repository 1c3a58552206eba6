/* Which class was taken for which, and how often.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#ifndef CONFUSION_H
#define CONFUSION_H

#include "arena.h"
#include "real.h"

#include <stddef.h>

/* How often which class was taken for which. */
struct confusion {
    size_t classes;
    size_t *count; /* a row for each true class, a column for each
                      class that was said */
    size_t sure, sure_right; /* said with 0.9 or more */
};

/* A matrix of zeros. */
struct confusion confusion_make(struct arena *arena, size_t classes);
void confusion_clear(struct confusion *confusion);

/* Count an answer, and how large the output was that decided. */
void confusion_add(struct confusion *confusion, size_t truth,
                   size_t said, real output);

/* How many answers were right, and how many there were. */
size_t confusion_right(const struct confusion *confusion);
size_t confusion_rows(const struct confusion *confusion);

/* Declare how sure an accuracy is */
struct interval {
    real low, high;
};

/* The accuracies, of all rows that could have come, that `right` of
   `rows` right answers do not refute at 95 %.  rows is at least 1.
   (Chapter 10; Wilson, 1927.) */
struct interval accuracy_interval(size_t right, size_t rows);

#endif
