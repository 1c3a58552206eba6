/* The sigmoid from a table of its series, for short waits.
   Chapter 9, Small networks, fast. Made from book/09-small-networks.nw:
   change it there. */
#ifndef SIGMOID_TABLE_H
#define SIGMOID_TABLE_H

#include "real.h"
#include "sigmoid.h"

#include <stdint.h>
#include <string.h>

/* The sigmoid's Taylor series at 16 points for each unit, from
   -SIGMOID_TABLE_END to SIGMOID_TABLE_END.  One waits two
   thirds as long for a value as for an exponential function. */
enum { SIGMOID_TABLE_END = 40, SIGMOID_TABLE_TERMS = 8 };

struct sigmoid_table {
    double term[32 * SIGMOID_TABLE_END + 1][SIGMOID_TABLE_TERMS];
};

/* Compute the series. */
void sigmoid_table_make(struct sigmoid_table *table);

/* sigmoid(total), exact to rounding: the eight terms at the nearest
   point, summed by pairs for a short wait; far out, sigmoid(). */
static inline double sigmoid_look_up(const struct sigmoid_table *table,
                                     double total)
{
    /* Find the nearest point of the table */
    const double shift = 0x1.8p52; /* adding it rounds to whole */
    double shifted = 16 * total + shift;
    double away = total - (shifted - shift) / 16;
    uint64_t bits, zero;
    memcpy(&bits, &shifted, sizeof bits);
    memcpy(&zero, &shift, sizeof zero);
    uint64_t point = bits - zero + 16 * SIGMOID_TABLE_END;
    if (point > 32 * SIGMOID_TABLE_END)
        return (double)sigmoid((real)total);
    const double *c = table->term[point];
    double square = away * away;
    double low = (c[0] + c[1] * away) + (c[2] + c[3] * away) * square;
    double high = (c[4] + c[5] * away) + (c[6] + c[7] * away) * square;
    return low + high * (square * square);
}

#endif
