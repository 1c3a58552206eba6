/* The losses of squares and their derivatives.
   Chapter 4, Loss. Made from book/04-loss.nw: change it there. */
#include "loss.h"

/* Sum the squared errors */
real loss_sse(size_t count, const real truth[],
              const real prediction[])
{
    real sum = 0;
    for (size_t i = 0; i < count; i++) {
        real residual = truth[i] - prediction[i];
        sum += residual * residual;
    }
    return sum;
}

real loss_mse(size_t count, const real truth[],
              const real prediction[])
{
    return loss_sse(count, truth, prediction) / (real)count;
}

real loss_half_sse(size_t count, const real truth[],
                   const real prediction[])
{
    return loss_sse(count, truth, prediction) / 2;
}

/* Take the slope of a squared error */
real loss_slope(real truth, real prediction)
{
    return -2 * (truth - prediction);
}
