/* The program sigmoid: the curve, its slope and its table.
   Workshop G, The programs. Made from book/92-programs.nw: change it
   there. */
#include "command_line.h"
#include "neuron.h"
#include "sigmoid.h"

#include <stdio.h>
#include <tgmath.h>

/* Keep what sigmoid is asked for */
static struct {
    struct reals weights, input, table;
    real bias;
    bool naive;
    struct output csv;
} set = {.weights = {2, (real[]){0, 1}}, .input = {2, (real[]){2, 3}},
         .bias = 4};

/* Show the textbook's formulas */
static void show_naive(real total)
{
    real naive = 1 / (1 + exp(-total));
    real quotient = exp(total) / (1 + exp(total));
    real slope = sigmoid_slope_from_activation(sigmoid(total));
    printf("naive = %s\n", real_to_text(naive).text);
    printf("quotient = %s\n", real_to_text(quotient).text);
    printf("slope_from_output = %s\n", real_to_text(slope).text);
}

/* Show a neuron with a sigmoid */
static bool show(struct error *error)
{
    if (set.weights.count != set.input.count)
        return error_misuse(error, "%zu weights but %zu inputs",
                            set.weights.count, set.input.count);
    real total = neuron_total(set.input.count, set.weights.value,
                              set.bias, set.input.value);
    if (!isfinite(total))
        return error_set(error, "the total is too large a number");
    printf("total = %s\n", real_to_text(total).text);
    printf("output = %s\n", real_to_text(sigmoid(total)).text);
    printf("slope = %s\n", real_to_text(sigmoid_slope(total)).text);
    if (set.naive)
        show_naive(total);
    return true;
}

/* Write the table of the curve */
static void write_table(size_t rows, FILE *to)
{
    const real *range = set.table.value;
    fputs("z,step,sigmoid,slope\n", to);
    for (size_t i = 0; i < rows; i++) {
        real z = range[0] + (real)i * range[2];
        fprintf(to, "%s,%s,%s,%s\n", real_to_text(z).text,
                real_to_text(step(z)).text,
                real_to_text(sigmoid(z)).text,
                real_to_text(sigmoid_slope(z)).text);
    }
}

/* Show a neuron or a table */
static bool run(struct arena *arena, struct error *error)
{
    const real *v = set.table.value;
    (void)arena;
    if (set.table.count == 0)
        return show(error);
    if (set.table.count != 3 || !(v[2] > 0) || v[1] < v[0])
        return error_misuse(error, "--table: want FROM,TO,STEP with "
                                   "FROM up to TO and STEP over 0");
    const real slack = sizeof(real) == sizeof(float) ? (real)1e-3
                                                     : (real)1e-9;
    real steps = floor(v[1] / v[2] - v[0] / v[2] + slack);
    if (!(steps < 1000000))
        return error_misuse(error, "--table: over a million rows");
    write_table((size_t)steps + 1,
                set.csv.stream != NULL ? set.csv.stream : stdout);
    return true;
}

/* List the options of sigmoid */
static const struct option options[] = {
    {"--weights", "W1,W2,...", "the weights (0,1)",
     .reals = &set.weights},
    {"--bias", "B", "the bias (4)", .number = &set.bias},
    {"--naive", NULL, "also usual formulas", .flag = &set.naive},
    {"--table", "FROM,TO,STEP", "of the curve", .reals = &set.table,
     .excludes = "--weights --bias --naive operands"},
    {"--csv", "FILE", "of --table: where to", .output = &set.csv,
     .needs = {"--table"}},
    {0}};

/* Hand the sigmoid program over */
int main(int argc, char *argv[])
{
    static const struct program program = {
        "sigmoid", "One neuron that decides by a smooth curve.",
        "[INPUT...]", &set.input, options, run};
    return program_main(&program, argc, argv);
}
