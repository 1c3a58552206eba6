/* Least squares in one go, and the gradient that leads there.
   Chapter 4, Loss. Made from book/04-loss.nw: change it there. */
#include "line.h"

#include "loss.h"

#include <tgmath.h>

static real mean(size_t count, const real value[])
{
    real sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += value[i];
    return sum / (real)count;
}

static real products(size_t count, const real x[], const real y[])
{
    real mean_x = mean(count, x), mean_y = mean(count, y), sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += (x[i] - mean_x) * (y[i] - mean_y);
    return sum;
}

/* Fit a line in closed form */
struct line line_fit(size_t count, const real x[], const real y[])
{
    struct line line;
    line.slope = products(count, x, y) / products(count, x, x);
    line.intercept = mean(count, y) - line.slope * mean(count, x);
    return line;
}

/* Tell how nearly points lie on a line */
real line_correlation(size_t count, const real x[], const real y[])
{
    return products(count, x, y) /
           sqrt(products(count, x, x) * products(count, y, y));
}

/* Take the loss of a line */
real line_mse(struct line line, size_t count, const real x[],
              const real y[])
{
    real sum = 0;
    for (size_t i = 0; i < count; i++) {
        real residual = y[i] - (line.slope * x[i] + line.intercept);
        sum += residual * residual;
    }
    return sum / (real)count;
}

/* Take the gradient of a line's loss */
struct line line_gradient(struct line line, size_t count,
                          const real x[], const real y[])
{
    struct line gradient = {0, 0};
    for (size_t i = 0; i < count; i++) {
        real guess = line.slope * x[i] + line.intercept;
        real slope = loss_slope(y[i], guess);
        gradient.slope += slope * x[i] / (real)count;
        gradient.intercept += slope / (real)count;
    }
    return gradient;
}
