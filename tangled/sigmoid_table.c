/* Making the table.
   Chapter 9, Small networks, fast. Made from book/09-small-networks.nw:
   change it there. */
#include "sigmoid_table.h"

#include <math.h>

/* The sigmoid s has the slope s (1 - s).  So with the terms c[0] to
   c[k] of its series, those of s (1 - s) up to k are known, and the
   one of number k, divided by k + 1, is c[k + 1]. */
void sigmoid_table_make(struct sigmoid_table *table)
{
    for (int i = 0; i <= 32 * SIGMOID_TABLE_END; i++) {
        double *c = table->term[i];
        c[0] = 1 / (1 + exp(SIGMOID_TABLE_END - i / 16.));
        for (int k = 0; k + 1 < SIGMOID_TABLE_TERMS; k++) {
            double slope = c[k];
            for (int j = 0; j <= k; j++)
                slope -= c[j] * c[k - j];
            c[k + 1] = slope / (k + 1);
        }
    }
}
