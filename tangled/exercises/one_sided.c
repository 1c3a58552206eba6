/* Exercise 5.3, One side only.
   As it begins; its text is in book/05-backpropagation.nw. */
#include "exercise.h"

typedef real loss_of_theta(void *context, const real theta[]);

/* The slope of the loss by theta[i], measured on one side. */
real one_sided(loss_of_theta *loss, void *context, real theta[],
               size_t i, real h)
{
    (void)loss, (void)context, (void)theta, (void)i, (void)h;
    return 0;
}

/* The best h is 10 to the power of this. */
const int best_power = UNANSWERED;
