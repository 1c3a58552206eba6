/* Shuffling the rows, and where to cut.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#include "split.h"

#include <math.h>

/* Exchange two numbers */
static void swap(real *one, real *other)
{
    real kept = *one;
    *one = *other;
    *other = kept;
}

/* Shuffle whole rows */
void split_shuffle(struct dataset *data, struct random *random)
{
    size_t features = data->features;
    for (size_t row = data->rows; row-- > 1;) {
        size_t other = random_below(random, row + 1);
        swap(&data->label[row], &data->label[other]);
        for (size_t i = 0; i < features; i++)
            swap(&data->feature[row * features + i],
                 &data->feature[other * features + i]);
    }
}

/* View some rows of a table */
static struct dataset view(const struct dataset *data, size_t from,
                           size_t rows)
{
    struct dataset part = *data;
    part.feature += from * data->features;
    part.label += from;
    part.rows = part.room = rows;
    return part;
}

/* Cut a table at two places */
bool split_make(struct split *split, const struct dataset *data,
                real validation, real test, struct error *error)
{
    size_t rows = data->rows;
    size_t held = (size_t)round((double)validation * (double)rows);
    size_t last = (size_t)round((double)test * (double)rows);
    if ((validation > 0 && held == 0) || (test > 0 && last == 0) ||
        held + last >= rows)
        return error_misuse(error, "%zu rows are too few to be split",
                            rows);
    size_t train = rows - held - last;
    split->train = view(data, 0, train);
    split->validation = view(data, train, held);
    split->test = view(data, train + held, last);
    return true;
}
