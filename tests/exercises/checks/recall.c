#include "grade.h"
#include "confusion.h"

real recall(const struct confusion *confusion, size_t class);
real precision(const struct confusion *confusion, size_t class);

static size_t count[] = {8, 1, 3, 0, 4, 2, 5, 0, 7};
static const struct confusion matrix = {3, count};

TASK(the_recall)
{
    const double want[] = {8.0 / 12, 4.0 / 6, 7.0 / 12};
    const double other[] = {8.0 / 13, 4.0 / 5, 7.0 / 12};
    for (size_t i = 0; i < 3; i++)
        CLOSE(at("recall of class %d", (int)i), recall(&matrix, i), want[i],
              1e-9, {other[i], "it is the precision"},
              {0, "whole numbers are divided as whole numbers"});
}

TASK(the_precision)
{
    const double want[] = {8.0 / 13, 4.0 / 5, 7.0 / 12};
    const double other[] = {8.0 / 12, 4.0 / 6, 7.0 / 12};
    for (size_t i = 0; i < 3; i++)
        CLOSE(at("precision of class %d", (int)i), precision(&matrix, i),
              want[i], 1e-9, {other[i], "it is the recall"},
              {0, "whole numbers are divided as whole numbers"});
}

TASK(nothing_there)
{
    static size_t empty[] = {3, 0, 0, 0};
    const struct confusion nobody = {2, empty};
    real r = recall(&nobody, 1), p = precision(&nobody, 1);
    HOLDS(r == 0 && p == 0,
          "Of class 1 there is no row, and nothing was called so: recall "
          "%g, precision %g.\nWhere there is nothing to divide by, both "
          "should be 0.", (double)r, (double)p);
    CLOSE("recall of class 0", recall(&nobody, 0), 1, 1e-9);
}
