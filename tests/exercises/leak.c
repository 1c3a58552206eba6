#include "grade.h"

size_t hold_out(size_t rows, size_t held, real feature[]);

TASK(no_row_in_both)
{
    for (size_t held = 0; held < 5; held++) {
        real feature[] = {1, 5, 2, 8, 4};
        size_t left = hold_out(5, held, feature);
        HOLDS(left == 5 - held,
              "%zu of 5 rows are held out, and %zu are to be learned from.%s",
              held, left, left + held > 5 ? "\nSome are in both parts." : "");
    }
}

TASK(the_held_out_have_no_say)
{
    real feature[] = {1, 3, 100, -40};
    double mean = 64.0 / 4, square = 0;
    hold_out(4, 2, feature);
    for (int i = 0; i < 4; i++)
        square += pow((double[]){1, 3, 100, -40}[i] - mean, 2) / 4;
    double spread = sqrt((1.0 + 1 + 98 * 98 + 42 * 42) / 4);
    CLOSE("the first row, 1, beside 3", feature[0], -1, 1e-9,
          {(1 - mean) / sqrt(square), "held-out rows have a say in the mean "
                                      "and the deviation"},
          {1 - mean, "held-out rows have a say in the mean"},
          {-1 / spread, "held-out rows have a say in the deviation"},
          {(1 - mean) / sqrt((15.0 * 15 + 13 * 13) / 2),
           "held-out rows have a say in the mean"});
    CLOSE("the second row, 3", feature[1], 1, 1e-9);
}

TASK(the_held_out_are_scaled)
{
    real feature[] = {1, 3, 100, -40};
    hold_out(4, 2, feature);
    CLOSE("a held-out row, 100, behind 1 and 3", feature[2], 98, 1e-6,
          {100, "the held-out rows are not scaled"});
    CLOSE("a held-out row, -40", feature[3], -42, 1e-6,
          {-40, "the held-out rows are not scaled"});
}

TASK(a_column_that_never_changes)
{
    real feature[] = {7, 7, 7, 9};
    hold_out(4, 1, feature);
    HOLDS(feature[0] == 0 && fabs((double)feature[3] - 2) < 1e-9,
          "A column of 7, 7, 7 with 9 held out became %g, %g, %g and %g; it "
          "should be only shifted, to 0, 0, 0 and 2.%s",
          (double)feature[0], (double)feature[1], (double)feature[2],
          (double)feature[3],
          isfinite(feature[0]) ? "" : "\nIt was divided by zero.");
    real tenths[7];
    for (int i = 0; i < 7; i++)
        tenths[i] = (real)(i < 6 ? 0.1 : 0.3);
    hold_out(7, 1, tenths);
    HOLDS(fabs((double)tenths[0]) < 1e-9 &&
              fabs((double)tenths[6] - 0.2) < 1e-9,
          "Six rows of 0.1 with 0.3 held out became %.3g and %.3g; 0 and "
          "0.2 were expected.\nThe mean of six times 0.1 is not quite 0.1: "
          "measure from the first row.", (double)tenths[0],
          (double)tenths[6]);
}
