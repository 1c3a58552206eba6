/* Multiplying by tiles, or as a library does, or plainly.
   Chapter 8, Batches and speed. Made from book/08-speed.nw: change it
   there. */
#include "matrix.h"

#if !defined __GNUC__ || defined __wasm__
#define MATRIX_PLAIN
#endif

#ifndef MATRIX_BLAS

/* Multiply in plain C */
static void multiply_plain(size_t rows, size_t from, size_t columns,
                           size_t depth, struct table left,
                           const real *right, size_t right_step,
                           real *sum, size_t sum_step)
{
    /* (rows x depth) (depth x columns), from column `from` on */
    for (size_t i = 0; i < rows && from < columns; i++)
        for (size_t k = 0; k < depth; k++) {
            const real *across = right + k * right_step;
            real factor = left.number[i * left.row_step +
                                      k * left.column_step];
            for (size_t j = from; j < columns; j++)
                sum[i * sum_step + j] += factor * across[j];
        }
}

#endif

#if defined MATRIX_BLAS

#include <cblas.h>
#include <stdbool.h>
#include <stdio.h>

static int threads = 1;

void matrix_threads(int count)
{
    threads = count;
}

const char *matrix_path(void)
{
    static char name[64];
    snprintf(name, sizeof name, "OpenBLAS, %s",
             openblas_get_corename());
    return name;
}

/* Hand a product to OpenBLAS */
void matrix_multiply(size_t rows, size_t columns, size_t depth,
                     struct table left, const real right[],
                     size_t right_step, real sum[], size_t sum_step)
{
    static int told; /* OpenBLAS itself begins with all threads */
    if (told != threads)
        openblas_set_num_threads(told = threads);
    bool as_is = left.column_step == 1 && left.row_step >= depth;
    _Generic((real)0, float: cblas_sgemm, default: cblas_dgemm)(
        CblasRowMajor, as_is ? CblasNoTrans : CblasTrans, CblasNoTrans,
        (int)rows, (int)columns, (int)depth, 1, left.number,
        (int)(as_is ? left.row_step : left.column_step), right,
        (int)right_step, 1, sum, (int)sum_step);
}

#elif defined MATRIX_PLAIN

void matrix_threads(int count)
{
    (void)count;
}

const char *matrix_path(void)
{
    return "plain C";
}

/* Hand a product to plain C */
void matrix_multiply(size_t rows, size_t columns, size_t depth,
                     struct table left, const real right[],
                     size_t right_step, real sum[], size_t sum_step)
{
    multiply_plain(rows, 0, columns, depth, left, right, right_step,
                   sum, sum_step);
}

#else

/* Multiply in the ways that processors know */
#define UNROLL _Pragma("GCC unroll 16")

#define TILE_NAME multiply_narrow
#define TILE_BYTES 16
#define TILE_HEIGHT 6
#define TILE_VECTORS 2
#define TILE_TARGET
#include "tile.h"

/* Multiply with the vectors of x86-64 */
#ifdef __x86_64__
#define TILE_NAME multiply_avx2
#define TILE_BYTES 32
#define TILE_HEIGHT 6
#define TILE_VECTORS 2
#define TILE_TARGET __attribute__((target("avx2,fma")))
#include "tile.h"

#define TILE_NAME multiply_avx512
#define TILE_BYTES 64
#define TILE_HEIGHT 8
#define TILE_VECTORS 1
#define TILE_TARGET __attribute__((target("avx512f")))
#include "tile.h"
#endif

typedef size_t multiply(size_t rows, size_t columns, size_t depth,
                        struct table left, const real *right,
                        size_t right_step, real *sum, size_t sum_step);

/* Name a way to multiply */
struct path {
    const char *name;
    multiply *whole; /* multiplies as far as whole tiles go */
};

/* Ask what the processor knows */
static struct path path(void)
{
#ifdef __x86_64__
    if (__builtin_cpu_supports("avx512f"))
        return (struct path){"AVX-512", multiply_avx512};
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return (struct path){"AVX2 and FMA", multiply_avx2};
#endif
    return (struct path){"as the compiler was told", multiply_narrow};
}

/* Choose the way for this machine */
const char *matrix_path(void)
{
    return path().name;
}

static int threads = 1;

/* Set the number of threads */
void matrix_threads(int count)
{
    threads = count;
}

/* Multiply two tables by bands of rows */
void matrix_multiply(size_t rows, size_t columns, size_t depth,
                     struct table left, const real right[],
                     size_t right_step, real sum[], size_t sum_step)
{
    enum { BAND = 24 }; /* a multiple of all heights of tiles */
    multiply *whole = path().whole;
#ifdef _OPENMP
#pragma omp parallel for num_threads(threads) if (threads > 1)         \
    schedule(dynamic)
#endif
    for (size_t i = 0; i < rows; i += BAND) {
        size_t count = rows - i < BAND ? rows - i : BAND;
        /* Multiply one band of rows */
        struct table band = left;
        band.number += i * left.row_step;
        size_t done = whole(count, columns, depth, band, right,
                            right_step, sum + i * sum_step, sum_step);
        multiply_plain(count, done, columns, depth, band, right,
                       right_step, sum + i * sum_step, sum_step);
    }
}

#endif

/* Turn a table in strips */
void matrix_turn(size_t rows, size_t columns, const real from[],
                 size_t from_step, real to[], size_t to_step)
{
    enum { SIDE = 16 };
    for (size_t i = 0; i < rows; i += SIDE)
        for (size_t j = 0; j < columns; j++)
            for (size_t k = i; k < i + SIDE && k < rows; k++)
                to[j * to_step + k] = from[k * from_step + j];
}
