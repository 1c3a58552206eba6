/* Products of matrices, in tiles.
   Chapter 8, Batches and speed. Made from book/08-speed.nw: change it
   there. */
#ifndef MATRIX_H
#define MATRIX_H

#include "real.h"

#include <stddef.h>

/* A table of numbers: that in row i and column j is
   number[i * row_step + j * column_step].  The same numbers with the
   steps exchanged are the table turned. */
struct table {
    const real *number;
    size_t row_step, column_step;
};

/* The numbers a row is best rounded up to. */
enum { MATRIX_ROUND = 64 / sizeof(real) };

/* sum += left right: sum is rows x columns, left rows x depth, right
   depth x columns.  The rows of right and of sum are in one piece
   each, right_step and sum_step apart; fastest where columns is a
   multiple of MATRIX_ROUND.  sum overlaps neither.  Allocates
   nothing. */
void matrix_multiply(size_t rows, size_t columns, size_t depth,
                     struct table left, const real right[],
                     size_t right_step, real sum[], size_t sum_step);

/* Write a table, rows x columns, turned: columns x rows.  The rows
   are in one piece each, from_step and to_step apart. */
void matrix_turn(size_t rows, size_t columns, const real from[],
                 size_t from_step, real to[], size_t to_step);

/* Let `count` threads share a product, where it was compiled with
   -fopenmp or with MATRIX_BLAS; at first, 1. */
void matrix_threads(int count);

/* How this machine multiplies: "AVX-512", "AVX2 and FMA", or "as the
   compiler was told".  Compiled with MATRIX_PLAIN, for compilers and
   machines without vectors: "plain C"; with MATRIX_BLAS: "OpenBLAS",
   a comma, and what that took the machine for. */
const char *matrix_path(void);

#endif
