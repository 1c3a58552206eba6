#include "class_loss.h"

#include "cross_entropy.h"
#include "loss.h"
#include "sigmoid.h"

#include <string.h>

/* Compare shares with a class */
static real surprise(size_t classes, const real total[],
                     const real activated[], size_t truth)
{
    (void)activated;
    return cross_entropy_loss(classes, total, truth);
}

/* Compare sigmoids with a class */
static real squared(size_t classes, const real total[],
                    const real activated[], size_t truth)
{
    real sum = 0;
    (void)total;
    for (size_t i = 0; i < classes; i++) {
        real wanted = i == truth;
        sum += loss_sse(1, &wanted, &activated[i]);
    }
    return sum;
}

static void squared_slope(size_t classes, const real activated[],
                          size_t truth, real slope[])
{
    for (size_t i = 0; i < classes; i++)
        slope[i] = loss_slope(i == truth, activated[i]) *
                   sigmoid_slope_from_activation(activated[i]);
}

/* Look up a loss of classes */
static const struct class_loss losses[] = {
    {"cross-entropy", "softmax", surprise, cross_entropy_slope},
    {"squared", "sigmoid", squared, squared_slope}};

const struct class_loss *class_loss_find(const char *name)
{
    for (size_t i = 0; i < sizeof losses / sizeof *losses; i++)
        if (strcmp(losses[i].name, name) == 0)
            return &losses[i];
    return NULL;
}

const char *class_loss_names(void)
{
    return "cross-entropy, squared";
}

/* Look up the loss of an activation */
const struct class_loss *class_loss_of(const char *activation)
{
    for (size_t i = 0; i < sizeof losses / sizeof *losses; i++)
        if (strcmp(losses[i].activation, activation) == 0)
            return &losses[i];
    return NULL;
}

/* Choose the class with the largest answer */
size_t class_said(size_t classes, const real answer[])
{
    size_t most = 0;
    for (size_t i = 1; i < classes; i++)
        most = answer[i] > answer[most] ? i : most;
    return most;
}
