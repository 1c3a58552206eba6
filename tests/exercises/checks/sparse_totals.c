#include "grade.h"

void sparse_totals(size_t inputs, size_t width, const real turned[],
                   const real bias[], const real input[],
                   size_t present[], real total[]);

enum { INPUTS = 6, WIDTH = 3 };

static void compare(const char *which, const real input[])
{
    real turned[INPUTS * WIDTH], bias[] = {1, -2, 4}, total[] = {9, 9, 9};
    size_t present[INPUTS] = {1, 1, 1, 1, 1, 1};
    for (int i = 0; i < INPUTS * WIDTH; i++)
        turned[i] = (real)(i * i % 11) - 4;
    sparse_totals(INPUTS, WIDTH, turned, bias, input, present, total);
    for (int i = 0; i < WIDTH; i++) {
        double want = (double)bias[i];
        for (int k = 0; k < INPUTS; k++)
            want += (double)(turned[k * WIDTH + i] * input[k]);
        CLOSE(at("total[%d], %s", i, which), total[i], want, 1e-9,
              {9, "it is left as it was"},
              {want - (double)bias[i], "the bias is left out"});
    }
}

TASK(nothing_is_zero)
{
    compare("where no input is 0", (real[]){1, 2, 3, 4, 5, 6});
}

TASK(some_are_zero)
{
    compare("where some inputs are 0", (real[]){0, 3, 0, 0, 5, 0});
    compare("where the last input is not 0", (real[]){0, 0, 2, 0, 0, 7});
    compare("with inputs below 0", (real[]){0, -3, 0, 1, -5, 0});
}

TASK(an_empty_picture)
{
    compare("where all inputs are 0", (real[]){0, 0, 0, 0, 0, 0});
}
