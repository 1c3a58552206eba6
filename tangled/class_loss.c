/* Cross-entropy and squared errors, each with its last layer.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#include "class_loss.h"

#include "cross_entropy.h"
#include "loss.h"
#include "sigmoid.h"
#include "softmax.h"

/* Compare shares with a class */
static real surprise(size_t classes, const real total[],
                     const real activated[], size_t truth)
{
    (void)activated;
    return cross_entropy_loss(classes, total, truth);
}

const struct class_loss class_loss_cross_entropy = {
    "cross-entropy", &activation_softmax, surprise,
    cross_entropy_slope};

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

/* Take the slopes of sigmoids that name a class */
static void squared_slope(size_t classes, const real activated[],
                          size_t truth, real slope[])
{
    for (size_t i = 0; i < classes; i++)
        slope[i] = loss_slope(i == truth, activated[i]) *
                   sigmoid_slope_from_activation(activated[i]);
}

const struct class_loss class_loss_squared = {
    "squared", &activation_sigmoid, squared, squared_slope};

/* Choose the class with the largest answer */
size_t class_said(size_t classes, const real answer[])
{
    size_t most = 0;
    for (size_t i = 1; i < classes; i++)
        most = answer[i] > answer[most] ? i : most;
    return most;
}
