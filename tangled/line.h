/* A straight line through points: the smallest model of all.
   Chapter 4, Loss. Made from book/04-loss.nw: change it there. */
#ifndef LINE_H
#define LINE_H

#include "real.h"

#include <stddef.h>

/* prediction = slope * x + intercept */
struct line {
    real slope, intercept;
};

/* The line of least squares through count points; not all x may be
   equal.  (Chapter 4; Legendre, 1805.) */
struct line line_fit(size_t count, const real x[], const real y[]);

/* How nearly the points lie on some line: from -1 to 1.  Neither all
   x nor all y may be equal. */
real line_correlation(size_t count, const real x[], const real y[]);

/* The mean squared error of a line. */
real line_mse(struct line line, size_t count, const real x[],
              const real y[]);

/* Its derivatives with respect to slope and intercept, in their
   places. */
struct line line_gradient(struct line line, size_t count,
                          const real x[], const real y[]);

#endif
