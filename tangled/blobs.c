#include "blobs.h"

#include <math.h>

real blobs_error(size_t classes, real noise)
{
    enum { SLICES = 10000 };
    const double pi = 3.141592653589793;
    double border = pi / (double)classes;
    double slice = (pi - border) / SLICES;
    double reach = sin(border) / (double)noise, sum = 0;
    for (int i = 0; i < SLICES; i++) {
        double far = reach / sin((i + 0.5) * slice);
        sum += exp(-far * far / 2);
    }
    return (real)(sum * slice / pi);
}
