/* One way to multiply, for one kind of processor.
   Chapter 8, Batches and speed. Made from book/08-speed.nw: change it
   there. */

/* Included several times by matrix.c, each time with another
   TILE_NAME, TILE_BYTES (of a vector), TILE_HEIGHT, TILE_VECTORS and
   TILE_TARGET. */

#define TILE_PASTE(a, b) a##b
#define TILE_CALL(a, b) TILE_PASTE(a, b)
#define TILE_ADD TILE_CALL(TILE_NAME, _tile)
#define TILE_VECTOR TILE_CALL(TILE_NAME, _vector)

/* A vector that may begin at any number. */
typedef real TILE_VECTOR
    __attribute__((vector_size(TILE_BYTES), aligned(sizeof(real)),
                   may_alias));

/* Add TILE_HEIGHT rows (or but the first `height` of them) and
   TILE_VECTORS vectors of columns of a product.  The totals stay in
   registers while the sums run. */
TILE_TARGET
static void TILE_ADD(size_t height, size_t depth, struct table left,
                     const real *right, size_t right_step, real *sum,
                     size_t sum_step)
{
    TILE_VECTOR total[TILE_HEIGHT][TILE_VECTORS] = {0};
    /* Point to the rows of a tile */
    const real *row[TILE_HEIGHT];
    UNROLL for (size_t i = 0; i < TILE_HEIGHT; i++) {
        row[i] = left.number;
        left.number += i + 1 < height ? left.row_step : 0;
    }
    /* Run through the depth of a tile */
    for (size_t k = 0; k < depth; k++) {
        const TILE_VECTOR *across = (const TILE_VECTOR *)right;
        UNROLL for (size_t i = 0; i < TILE_HEIGHT; i++)
            UNROLL for (size_t j = 0; j < TILE_VECTORS; j++)
                total[i][j] +=
                    across[j] * row[i][k * left.column_step];
        right += right_step;
    }
    UNROLL for (size_t i = 0; i < TILE_HEIGHT; i++)
        UNROLL for (size_t j = 0; j < TILE_VECTORS; j++)
            if (i < height)
                ((TILE_VECTOR *)(sum + i * sum_step))[j] += total[i][j];
}

/* Add the product, tile by tile, as far as whole tiles go across;
   return how many columns that is. */
TILE_TARGET
static size_t TILE_NAME(size_t rows, size_t columns, size_t depth,
                        struct table left, const real *right,
                        size_t right_step, real *sum, size_t sum_step)
{
    const size_t across = TILE_VECTORS * TILE_BYTES / sizeof(real);
    size_t whole = columns - columns % across;
    for (size_t i = 0; i < rows; i += TILE_HEIGHT) {
        size_t height = rows - i < TILE_HEIGHT ? rows - i : TILE_HEIGHT;
        /* Add the tiles of a band */
        for (size_t j = 0; j < whole; j += across)
            TILE_ADD(height, depth, left, right + j, right_step,
                     sum + j, sum_step);
        left.number += TILE_HEIGHT * left.row_step;
        sum += TILE_HEIGHT * sum_step;
    }
    return whole;
}

#undef TILE_NAME
#undef TILE_BYTES
#undef TILE_HEIGHT
#undef TILE_VECTORS
#undef TILE_TARGET
