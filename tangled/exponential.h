/* e to the power x, without a branch.
   Chapter 8, Batches and speed. Made from book/08-speed.nw: change it
   there. */
#ifndef EXPONENTIAL_H
#define EXPONENTIAL_H

#include "real.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* e to the power x: x = n ln 2 + r with n whole and |r| at most
   ln(2)/2, so it is 2 to the n, times the Taylor series of a small r.
   No branch and no call, so that loops over it vectorise; the sums
   are by pairs, not one after the other, for a short wait.  Exact to
   1e-15 (float: 2e-7) of the result.  Beyond -708 and 709 (float: -87
   and 88) the answer is the one there; what is not a number stays. */
static inline double exponential_double(double x)
{
    x = x > 709 ? 709 : x;
    x = x < -708 ? -708 : x;
    /* Split the powers of two off */
    const double shift = 0x1.8p52; /* adding it rounds to whole */
    double shifted = x * 0x1.71547652b82fep0 + shift;
    double n = shifted - shift;
    double r = x - n * 0x1.62e42fefa38p-1; /* ln 2 but its end */
    /* Sum the series of a small exponential */
    double r2 = r * r, r4 = r2 * r2, r8 = r4 * r4;
    double low = (1 + r) + (1 / 2. + 1 / 6. * r) * r2;
    double middle = (1 / 24. + 1 / 120. * r) +
                    (1 / 720. + 1 / 5040. * r) * r2;
    double high = (1 / 40320. + 1 / 362880. * r) +
                  (1 / 3628800. + 1 / 39916800. * r) * r2 +
                  1 / 479001600. * r4;
    /* Make a power of two from its exponent */
    uint64_t bits;
    memcpy(&bits, &shifted, sizeof bits);
    bits = (bits + 1023) << 52;
    double scale; /* 2 to the n */
    memcpy(&scale, &bits, sizeof scale);
    scale -= scale * (n * 0x1.ef35793c7673p-45); /* and its end */
    return scale * ((low + r4 * middle) + r8 * high);
}

/* Compute an exponential in float */
static inline float exponential_float(float x)
{
    const float shift = 0x1.8p23f;
    x = x > 88 ? 88 : x;
    x = x < -87 ? -87 : x;
    float shifted = x * 0x1.715476p0f + shift;
    float n = shifted - shift;
    float r = x - n * 0x1.62e4p-1f - n * 0x1.7f7d1cp-20f;
    /* Sum a shorter series in float */
    float r2 = r * r;
    float low = (1 + r) + (1 / 2.f + 1 / 6.f * r) * r2;
    float high = (1 / 24.f + 1 / 120.f * r) +
                 (1 / 720.f + 1 / 5040.f * r) * r2;
    uint32_t bits;
    memcpy(&bits, &shifted, sizeof bits);
    bits = (bits + 127) << 23;
    float scale;
    memcpy(&scale, &bits, sizeof scale);
    return scale * (low + r2 * r2 * high);
}

/* The same for a real. */
static inline real exponential(real x)
{
    return _Generic(x, float: exponential_float,
                    default: exponential_double)(x);
}

/* The logistic function in one formula: the library's sigmoid() to
   rounding, for any total; where that would be under 1e-307 (float
   1e-38), it stops there. */
static inline real sigmoid_quick(real total)
{
    return 1 / (1 + exponential(-total));
}

/* sigmoid_quick of `count` totals, several at a time; the arrays may
   be the same. */
void sigmoid_all(size_t count, const real total[], real activated[]);

#endif
