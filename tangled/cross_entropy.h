/* How surprised an answer is by the class that is true.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#ifndef CROSS_ENTROPY_H
#define CROSS_ENTROPY_H

#include "real.h"

#include <stddef.h>

/* How surprised a softmax over `classes` totals is by the class that
   is true: minus the logarithm of that class's share.  Finite wherever
   the totals' distances are, and exact to a few units in the last
   digit.  (Chapter 10; Good, 1952.) */
real cross_entropy_loss(size_t classes, const real total[],
                        size_t truth);

/* Its derivatives with respect to the totals, from the shares; the
   arrays may be the same. */
void cross_entropy_slope(size_t classes, const real share[],
                         size_t truth, real slope[]);

#endif
