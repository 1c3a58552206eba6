/* Drawing the blobs, and the error that nobody can avoid.
   Chapter 10, Classes. Made from book/10-classes.nw: change it
   there. */
#include "blobs.h"

#include <math.h>

static const double pi = 3.141592653589793;

/* Place a point in a blob */
static void blobs_place(struct random *random, size_t classes,
                        size_t class, real feature[2])
{
    double angle = 2 * pi * (double)class / (double)classes;
    (void)random;
    feature[0] = (real)cos(angle);
    feature[1] = (real)sin(angle);
}

const struct problem problem_blobs = {
    "blobs", 9, (real)0.5, blobs_place};

/* Compute what the best classifier gets wrong */
real blobs_error(size_t classes, real noise)
{
    enum { SLICES = 10000 };
    double border = pi / (double)classes;
    double slice = (pi - border) / SLICES;
    double reach = sin(border) / (double)noise, sum = 0;
    for (int i = 0; i < SLICES; i++) {
        double far = reach / sin((i + 0.5) * slice);
        sum += exp(-far * far / 2);
    }
    return (real)(sum * slice / pi);
}
