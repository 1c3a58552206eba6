/* Tables, losses and lines. */
#include "dataset.h"
#include "helpers.h"
#include "line.h"
#include "loss.h"
#include "names.h"

#include <math.h>
#include <unistd.h>

TestSuite(dataset, .timeout = HANGS, .init = enter_scratch);
TestSuite(loss, .timeout = HANGS);
TestSuite(line, .timeout = HANGS);

CHECK(dataset, reads_a_table)
{
    struct dataset data;
    struct error error;
    cr_assert(dataset_read(
                  &arena, &data,
                  make_file("t", "\xEF\xBB\xBF"
                                 "a, b ,label\r\n1,2,0\r\n\r\n 3 ,-4.5,1"),
                  &error),
              "%s", error.text);
    cr_assert_eq(data.rows, (size_t)2);
    cr_assert_eq(data.features, (size_t)2);
    cr_assert_str_eq(data.name[1].text, "b");
    cr_assert_str_eq(data.name[2].text, "label");
    EXACT(data.feature[3], -4.5);
    EXACT(data.label[1], 1);
}

CHECK(dataset, names_and_limits_at_their_edges)
{
    struct dataset data;
    struct error error;
    cr_assert(
        dataset_read(&arena, &data,
                     make_file("t", IN_FLOAT ? "a b,y\n1e15,-1e15\n"
                                             : "a b,y\n1e100,-1e100\n"),
                     &error));
    cr_assert_str_eq(data.name[0].text, "a b");
}

CHECK(dataset, many_rows)
{
    struct dataset data;
    struct error error;
    FILE *file = fopen("t", "w");
    fputs("x,y\n", file);
    for (int i = 0; i < 1000; i++)
        fprintf(file, "%d,%d\n", i, 2 * i);
    fclose(file);
    cr_assert(dataset_read(&arena, &data, "t", &error));
    cr_assert_eq(data.rows, (size_t)1000);
    EXACT(data.feature[999], 999);
    EXACT(data.label[999], 1998);
    EXACT(dataset_mean(&data, 0), 499.5);
}

static void refuse(const char *text, const char *says)
{
    struct dataset data;
    struct error error;
    cr_assert_not(
        dataset_read(&arena, &data, make_file("t", text), &error),
        "accepted: %s", text);
    SAYS(error, says);
}

CHECK(dataset, refuses_by_line)
{
    refuse("", "t: no rows");
    refuse("\n\n", "t: no rows");
    refuse("a,b\n", "t: no rows");
    refuse("a\n1\n", "t:1: want two columns or more, up to a million");
    refuse("1,2\n3,4\n", "t:1: want the columns' names before numbers");
    refuse("a,b\n1\n", "t:2: 1 fields, not 2");
    refuse("a,b\n1,2\n1,2,3\n", "t:3: 3 fields, not 2");
    refuse("a,b\n1,x\n", "t:2: 'x' is not a number");
    refuse("a,b\n1,\n", "t:2: '' is not a number");
    refuse("a,b\n1,\"2\"\n", "t:2: '\"2\"' is not a number");
    refuse(IN_FLOAT ? "a,b\n1,1e16\n" : "a,b\n1,1e101\n",
           "t:2: a number too large to be squared");
    refuse("a,b\n1,nan\n", "t:2: 'nan' is not a number");
    refuse("a,b\n1\t2\n", "t:2: 1 fields, not 2");
    refuse("a,b\n1,2\t3\n", "t:2: '2?3' is not a number");
}

CHECK(dataset, the_four_people)
{
    struct dataset data;
    const real shift[] = {135, 66}, scale[] = {1, 1};
    data = dataset_people(&arena);
    cr_assert_str_eq(data.name[0].text, "weight");
    cr_assert_str_eq(data.name[1].text, "height");
    cr_assert_str_eq(data.name[2].text, "label");
    EXACT(dataset_mean(&data, 0), 141.25);
    EXACT(dataset_mean(&data, 1), 66.75);
    EXACT(dataset_mean(&data, 2), 0.5);
    dataset_scale(&data, shift, scale);
    const real want[] = {-2, -1, 25, 6, 17, 4, -15, -6},
               label[] = {1, 0, 0, 1};
    cr_assert_arr_eq(data.feature, want, sizeof want);
    cr_assert_arr_eq(data.label, label, sizeof label);
}

CHECK(dataset, standardised_columns_have_mean_0_and_deviation_1)
{
    struct dataset data;
    data = dataset_people(&arena);
    real shift[] = {dataset_mean(&data, 0), dataset_mean(&data, 1)};
    real scale[] = {dataset_deviation(&data, 0),
                    dataset_deviation(&data, 1)};
    CLOSE(scale[0] * scale[0],
          (8.25 * 8.25 + 18.75 * 18.75 + 10.75 * 10.75 + 21.25 * 21.25) /
              4,
          1e-12);
    dataset_scale(&data, shift, scale);
    for (size_t column = 0; column < 2; column++) {
        CLOSE(dataset_mean(&data, column), 0, 1e-15);
        CLOSE(dataset_deviation(&data, column), 1, 1e-15);
    }
}

CHECK(loss, three_squared_errors)
{
    const real truth[] = {1, 0, 0, 1}, zero[] = {0, 0, 0, 0},
               guess[] = {0.5, 0.5, 1, 1};
    EXACT(loss_mse(4, truth, zero), 0.5);
    EXACT(loss_sse(4, truth, zero), 2);
    EXACT(loss_half_sse(4, truth, zero), 1);
    EXACT(loss_sse(4, truth, guess), 1.5);
    EXACT(loss_sse(4, truth, truth), 0);
}

CHECK(loss, slope_is_the_slope)
{
    NEEDS_DOUBLE;
    for (double guess = -2; guess < 2; guess += 0.3) {
        const real truth[] = {1}, above[] = {guess + 1e-6},
                   below[] = {guess - 1e-6};
        CLOSE(loss_slope(1, guess),
              (loss_sse(1, truth, above) - loss_sse(1, truth, below)) /
                  2e-6,
              1e-8);
    }
}

/* Anscombe's first data set (1973): slope 0.500, intercept 3.00, r 0.816.
 */
CHECK(line, anscombe)
{
    const real x[] = {10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5};
    const real y[] = {8.04, 6.95, 7.58,  8.81, 8.33, 9.96,
                      7.24, 4.26, 10.84, 4.82, 5.68};
    struct line line = line_fit(11, x, y);
    CLOSE(line.slope, 0.50009, 1e-5);
    CLOSE(line.intercept, 3.00009, 1e-5);
    CLOSE(line_correlation(11, x, y), 0.81642, 1e-5);
    struct line gradient = line_gradient(line, 11, x, y);
    CLOSE(gradient.slope, 0, 1e-12);
    CLOSE(gradient.intercept, 0, 1e-12);
}

CHECK(line, exact_line_and_its_units)
{
    const real x[] = {1, 2, 3}, y[] = {5, 7, 9}, down[] = {-5, -7, -9};
    struct line line = line_fit(3, x, y);
    EXACT(line.slope, 2);
    EXACT(line.intercept, 3);
    EXACT(line_mse(line, 3, x, y), 0);
    EXACT(line_correlation(3, x, y), 1);
    EXACT(line_correlation(3, x, down), -1);
}

CHECK(line, gradient_is_measured)
{
    NEEDS_DOUBLE;
    const real x[] = {-1, 0.5, 2, 3}, y[] = {2, 1, -1, 4};
    const struct line at = {0.7, -0.2};
    const double h = 1e-6;
    struct line gradient = line_gradient(at, 4, x, y);
    CLOSE(gradient.slope,
          (line_mse((struct line){0.7 + h, -0.2}, 4, x, y) -
           line_mse((struct line){0.7 - h, -0.2}, 4, x, y)) /
              (2 * h),
          1e-8);
    CLOSE(gradient.intercept,
          (line_mse((struct line){0.7, -0.2 + h}, 4, x, y) -
           line_mse((struct line){0.7, -0.2 - h}, 4, x, y)) /
              (2 * h),
          1e-8);
}
