/* A table in three parts: to learn, to choose, to judge.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#ifndef SPLIT_H
#define SPLIT_H

#include "dataset.h"
#include "random.h"

/* A table in three parts that share no row: one to learn from, one to
   choose by, one to judge by at the end.  The parts are views of the
   table's arrays. */
struct split {
    struct dataset train, validation, test;
};

/* Put the rows into a random order, each order equally likely. */
void split_shuffle(struct dataset *data, struct random *random);

/* Split a table: the shares validation and test of the rows, rounded,
   from its end; the rest is for training.  The shares are not
   negative, and their sum is less than 1.  False, with a message of
   misuse: a share over 0 has no row, or none is left to train. */
bool split_make(struct split *split, const struct dataset *data,
                real validation, real test, struct error *error);

#endif
