/* Running the seeds, and how their losses are spread.
   Workshop G, The programs. Made from book/92-programs.nw: change it
   there. */
#include "trials.h"

#include <stdlib.h>

/* Make room for trials */
struct trials trials_make(struct arena *arena, size_t runs,
                          size_t points)
{
    return (struct trials){
        .runs = runs, .points = points,
        .loss = arena_zeros(arena, runs, points * sizeof(real))};
}

/* Compare two losses for sorting */
static int compare(const void *left, const void *right)
{
    real a = *(const real *)left, b = *(const real *)right;
    return (a > b) - (a < b);
}

/* Sort the losses of each moment */
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
