/* A rate that stays, falls by stairs, or fades away.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#include "schedule.h"

#include <tgmath.h>

/* Keep the learning rate constant */
static real constant_factor(real progress)
{
    (void)progress;
    return 1;
}

static real stairs_factor(real progress)
{
    return pow((real)0.5, floor(4 * progress));
}

static real inverse_factor(real progress)
{
    return 1 / (1 + 9 * progress);
}

static real cosine_factor(real progress)
{
    const real half_turn = (real)3.141592653589793;
    return (1 + cos(half_turn * progress)) / 2;
}

/* Name the ways to slow down */
const struct schedule schedule_constant = {"constant",
                                           constant_factor};
const struct schedule schedule_stairs = {"stairs", stairs_factor};
const struct schedule schedule_inverse = {"inverse", inverse_factor};
const struct schedule schedule_cosine = {"cosine", cosine_factor};
