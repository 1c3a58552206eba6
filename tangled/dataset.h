/* A table of numbers with a label for each row.
   Workshop C, Tables. Made from book/83-tables.nw: change it there. */
#ifndef DATASET_H
#define DATASET_H

#include "error.h"
#include "labels.h"
#include "real.h"

#include <stddef.h>

/* Describe a table of features and labels */
struct column_name {
    char text[TEXT_FIELD];
};

/* Rows of features, and a label for each. */
struct dataset {
    size_t rows, features;
    real *feature;            /* rows of `features` numbers */
    real *label;              /* rows */
    struct column_name *name; /* features, then the label's */
    size_t room;              /* rows that the arrays can hold */
};

/* Read a CSV file: a header, then rows of numbers, the label last.
   Blank lines, spaces around fields, a byte-order mark and both kinds
   of line end (LF, CR LF) are accepted.  Refused with file and line:
   too few or too many fields, what is not a finite number, no rows,
   no header. */
bool dataset_read(struct arena *arena, struct dataset *data,
                  const char *path, struct error *error);

/* The same, with the names of classes in the last column, words or
   numbers: data->label has their numbers in the list.  Refused too:
   one class only; and a name that is new to a closed list.  On failure
   the list may have grown. */
bool dataset_read_classes(struct arena *arena, struct dataset *data,
                          const char *path, struct labels *classes,
                          struct error *error);

/* A table of zeros; name has the features', then the label's. */
struct dataset dataset_make(struct arena *arena, size_t rows,
                            size_t features,
                            const struct column_name name[]);

/* The four people of chapter 4, raw. */
struct dataset dataset_people(struct arena *arena);

/* The mean and the standard deviation (the root of the mean squared
   distance from the mean) of column `column`; the label's column is
   number `features`. */
real dataset_mean(const struct dataset *data, size_t column);
real dataset_deviation(const struct dataset *data, size_t column);

/* The shift and the scale that standardise each feature: its mean and
   its deviation; or 1, where that is 0. */
void dataset_standard(const struct dataset *data, real shift[],
                      real scale[]);

/* Replace each feature by (feature - shift) / scale; one shift and
   one scale for each column. */
void dataset_scale(struct dataset *data, const real shift[],
                   const real scale[]);

#endif
