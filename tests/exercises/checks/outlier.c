#include "grade.h"
#include "line.h"

extern const double slope, correlation, raise_needed;

static const real x[] = {24, 31, 38, 42, 47, 55, 61, 66, 73, 80, 92, 104};

static void table(real y[12], double last)
{
    const real all[] = {390, 450, 500, 610, 560,  720,
                        690, 850, 820, 1010, 1020, (real)last};
    memcpy(y, all, sizeof all);
}

TASK(the_slope)
{
    real y[12];
    table(y, 12600);
    DIGITS("slope", slope, line_fit(12, x, y).slope,
           {10.4393, "nothing was changed in the table"});
}

TASK(the_correlation)
{
    real y[12];
    table(y, 12600);
    DIGITS("correlation", correlation, line_correlation(12, x, y),
           {0.9830, "nothing was changed in the table"});
}

TASK(the_raise)
{
    real y[12];
    table(y, 1260);
    double s = line_fit(12, x, y).slope;
    table(y, 1261);
    double want = 0.1 * s / (line_fit(12, x, y).slope - s);
    HOLDS(!isnan(raise_needed), "raise_needed still has no answer.");
    CLOSE("raise_needed", raise_needed, want, 0.01 * want,
          {1260 + want, "you gave the new rent, not the raise"},
          {126, "you raised the rent by a tenth"});
}
