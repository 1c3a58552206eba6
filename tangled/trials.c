#include "trials.h"

#include <stdlib.h>

/* Make and free room for trials */
bool trials_make(struct trials *trials, size_t runs, size_t points,
                 struct error *error)
{
    *trials = (struct trials){.runs = runs, .points = points};
    trials->loss = calloc(runs, points * sizeof(real));
    if (trials->loss == NULL)
        return error_set(error, "out of memory");
    return true;
}

void trials_free(struct trials *trials)
{
    free(trials->loss);
    *trials = (struct trials){0};
}

/* Sort the losses of each moment */
static int compare(const void *left, const void *right)
{
    real a = *(const real *)left, b = *(const real *)right;
    return (a > b) - (a < b);
}

void trials_sort(struct trials *trials)
{
    for (size_t point = 0; point < trials->points; point++)
        qsort(trials->loss + point * trials->runs, trials->runs,
              sizeof(real), compare);
}

/* Read off a percentile */
real trials_percentile(const struct trials *trials, size_t point,
                       size_t percent)
{
    size_t rank = (percent * trials->runs + 99) / 100;
    return trials->loss[point * trials->runs + (rank ? rank - 1 : 0)];
}
