/* Counting right and wrong answers, class by class.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#include "confusion.h"

#include <tgmath.h>

/* Make a confusion matrix */
struct confusion confusion_make(struct arena *arena, size_t classes)
{
    return (struct confusion){
        .classes = classes,
        .count = arena_zeros(arena, classes, classes * sizeof(size_t))};
}

/* Clear a confusion matrix */
void confusion_clear(struct confusion *confusion)
{
    size_t cells = confusion->classes * confusion->classes;
    for (size_t i = 0; i < cells; i++)
        confusion->count[i] = 0;
    confusion->sure = confusion->sure_right = 0;
}

/* Count an answer in a confusion matrix */
void confusion_add(struct confusion *confusion, size_t truth,
                   size_t said, real output)
{
    confusion->count[truth * confusion->classes + said]++;
    confusion->sure += output >= (real)0.9;
    confusion->sure_right += output >= (real)0.9 && said == truth;
}

size_t confusion_right(const struct confusion *confusion)
{
    size_t right = 0;
    for (size_t i = 0; i < confusion->classes; i++)
        right += confusion->count[i * confusion->classes + i];
    return right;
}

/* Add up all answers */
size_t confusion_rows(const struct confusion *confusion)
{
    size_t rows = 0, cells = confusion->classes * confusion->classes;
    for (size_t i = 0; i < cells; i++)
        rows += confusion->count[i];
    return rows;
}

/* Say how certain an accuracy is */
struct interval accuracy_interval(size_t right, size_t rows)
{
    const real z = (real)1.959963984540054; /* 95 % are within it */
    real n = (real)rows, share = (real)right / n;
    real square = z * z / n;
    real middle = (share + square / 2) / (1 + square);
    real half = z / (1 + square) *
                sqrt(share * (1 - share) / n + square / (4 * n));
    return (struct interval){right > 0 ? middle - half : 0,
                             right < rows ? middle + half : 1};
}
