/* Exercise 3.7, A layer.
   As it begins; its text is in book/03-feedforward.nw. */
#include "exercise.h"

/* Fill total[0] to total[width - 1]. weight has width rows of `inputs`
   numbers; bias has width. */
void layer_totals(size_t inputs, size_t width, const real weight[],
                  const real bias[], const real input[], real total[])
{
    (void)inputs, (void)weight, (void)bias, (void)input;
    for (size_t i = 0; i < width; i++)
        total[i] = 0;
}
