/* Tanh, the rectifiers and the identity, and their slopes.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#include "curves.h"

#include <tgmath.h>

/* Bend totals by a tangent */
static void tanh_apply(size_t width, const real total[],
                       real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = tanh(total[i]);
}

/* Come back through a tangent */
static void tanh_pull_back(size_t width, const real total[],
                           const real activated[], real slope[])
{
    (void)total;
    for (size_t i = 0; i < width; i++)
        slope[i] *= (1 - activated[i]) * (1 + activated[i]);
}

const struct activation activation_tanh = {
    "tanh", tanh_apply, tanh_pull_back};

/* Rectify totals */
static void relu_apply(size_t width, const real total[],
                       real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = total[i] > 0 ? total[i] : 0;
}

/* Let a slope through a relu */
static void relu_pull_back(size_t width, const real total[],
                           const real activated[], real slope[])
{
    (void)activated;
    for (size_t i = 0; i < width; i++)
        slope[i] = total[i] > 0 ? slope[i] : 0;
}

const struct activation activation_relu = {
    "relu", relu_apply, relu_pull_back};

static const real leak = (real)0.01;

/* Rectify, but for a leak */
static void leaky_apply(size_t width, const real total[],
                        real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = total[i] > 0 ? total[i] : leak * total[i];
}

/* Let a slope through a leaky relu */
static void leaky_pull_back(size_t width, const real total[],
                            const real activated[], real slope[])
{
    (void)activated;
    for (size_t i = 0; i < width; i++)
        slope[i] *= total[i] > 0 ? 1 : leak;
}

const struct activation activation_leaky_relu = {
    "leaky-relu", leaky_apply, leaky_pull_back};

static void identity_apply(size_t width, const real total[],
                           real activated[])
{
    for (size_t i = 0; i < width; i++)
        activated[i] = total[i];
}

static void identity_pull_back(size_t width, const real total[],
                               const real activated[], real slope[])
{
    (void)width, (void)total, (void)activated, (void)slope;
}

const struct activation activation_identity = {
    "identity", identity_apply, identity_pull_back};
