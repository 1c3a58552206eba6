/* A long narrow valley to walk down.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#ifndef VALLEY_H
#define VALLEY_H

#include "real.h"

/* A long narrow valley: (x^2 + 50 y^2) / 2, with its derivatives by x
   and y.  (Chapter 7.) */
real valley_loss(const real at[2]);
void valley_gradient(const real at[2], real gradient[2]);

#endif
