/* The epochs of a training, with any rule and schedule.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#include "descent.h"

/* Choose the rate of a step */
void descent_set_rate(const struct descent *descent, size_t epoch,
                      size_t from, size_t rows)
{
    real done = (real)epoch + (real)from / (real)rows;
    real progress = done / (real)descent->epochs;
    descent->optimiser->learning_rate =
        descent->learning_rate * descent->schedule->factor(progress);
}

/* Choose the epochs to report */
bool descent_reports(const struct descent *descent, size_t epochs)
{
    size_t all = descent->epochs;
    return epochs % (all > 30 ? all / 30 : 1) == 0 || epochs == all;
}

/* Go down for one epoch */
void descent_epoch(const struct descent *descent, struct sgd *sgd,
                   size_t epoch)
{
    size_t rows = sgd->data->rows, batch = descent->batch;
    random_shuffle(&sgd->random, rows, sgd->order);
    for (size_t from = 0; from < rows; from += batch) {
        size_t count = rows - from < batch ? rows - from : batch;
        descent_set_rate(descent, epoch, from, rows);
        sgd_gradient(sgd, from, count);
        for (size_t i = 0; i < sgd->network->parameters; i++)
            sgd->gradient[i] /= (real)count;
        optimiser_step(descent->optimiser, sgd->theta,
                       sgd->gradient);
    }
}
