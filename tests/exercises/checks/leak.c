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

/* 2, 4 and 9 have the mean 5 and the mean squared distance 26 / 3. */
static const double column[] = {2, 4, 9, 100, -40};
static const double scale = 2.9439202887759488;

TASK(the_held_out_have_no_say)
{
    real feature[] = {2, 4, 9, 100, -40};
    double mean = 75.0 / 5, square = 0, apart = 0;
    hold_out(5, 2, feature);
    for (int i = 0; i < 5; i++) {
        square += pow(column[i] - mean, 2) / 5;
        apart += pow(column[i] - 5, 2) / 5;
    }
    for (int i = 0; i < 3; i++)
        CLOSE(at("row %d of 2, 4 and 9", i + 1), feature[i],
              (column[i] - 5) / scale, 1e-9,
              {(column[i] - mean) / sqrt(square),
               "held-out rows have a say in the mean and the deviation"},
              {(column[i] - mean) / scale,
               "held-out rows have a say in the mean"},
              {(column[i] - 5) / sqrt(apart),
               "held-out rows have a say in the deviation"},
              {(column[i] - mean) / sqrt(26.0 / 3 + 100),
               "held-out rows have a say in the mean"});
}

TASK(the_held_out_are_scaled)
{
    real feature[] = {2, 4, 9, 100, -40};
    hold_out(5, 2, feature);
    for (int i = 3; i < 5; i++)
        CLOSE(at("the held-out row %g, behind 2, 4 and 9", column[i]),
              feature[i], (column[i] - 5) / scale, 1e-9,
              {column[i], "the held-out rows are not scaled"});
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
