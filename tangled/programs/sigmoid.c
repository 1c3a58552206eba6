#include "command_line.h"
#include "neuron.h"
#include "output.h"
#include "sigmoid.h"

#include <stdio.h>
#include <tgmath.h>

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
static bool show(const struct command_line *line,
                 const struct reals *weight, real bias,
                 const struct reals *input, struct error *error)
{
    if (weight->count != input->count)
        return error_misuse(error, "%zu weights but %zu inputs",
                            weight->count, input->count);
    real total = neuron_total(input->count, weight->value, bias,
                              input->value);
    if (!isfinite(total))
        return error_set(error, "the total is too large a number");
    printf("total = %s\n", real_to_text(total).text);
    printf("output = %s\n", real_to_text(sigmoid(total)).text);
    printf("slope = %s\n", real_to_text(sigmoid_slope(total)).text);
    if (option_given(line, "--naive"))
        show_naive(total);
    return true;
}

/* Write the table of the curve */
static void write_table(const struct reals *range, size_t rows,
                        FILE *to)
{
    fputs("z,step,sigmoid,slope\n", to);
    for (size_t i = 0; i < rows; i++) {
        real z = range->value[0] + (real)i * range->value[2];
        fprintf(to, "%s,%s,%s,%s\n", real_to_text(z).text,
                real_to_text(step(z)).text,
                real_to_text(sigmoid(z)).text,
                real_to_text(sigmoid_slope(z)).text);
    }
}

/* Check a range and write its table */
static bool run_table(const struct command_line *line,
                      const struct reals *range, struct error *error)
{
    const real *v = range->value;
    if (range->count != 3 || !(v[2] > 0) || v[1] < v[0])
        return error_misuse(error, "--table: want FROM,TO,STEP with "
                                   "FROM up to TO and STEP over 0");
    const real slack = sizeof(real) == sizeof(float) ? (real)1e-3
                                                     : (real)1e-9;
    real steps = floor(v[1] / v[2] - v[0] / v[2] + slack);
    if (!(steps < 1000000))
        return error_misuse(error, "--table: over a million rows");
    struct output csv = {.stream = stdout};
    const char *path = option_text(line, "--csv", 0);
    if (path != NULL && !output_open(&csv, path, error))
        return false;
    write_table(range, (size_t)steps + 1, csv.stream);
    return path == NULL || output_close(&csv, error);
}

/* Choose between neuron and table */
static bool run(const struct command_line *line, struct error *error)
{
    real bias = 4;
    struct reals weight = {0}, input = {0}, range = {0};
    bool done =
        option_needs(line, "--csv", "--table", NULL, error) &&
        options_exclude(line, "--table", "--weights", error) &&
        options_exclude(line, "--table", "--bias", error) &&
        options_exclude(line, "--table", "--naive", error) &&
        options_exclude(line, "--table", "", error) &&
        option_reals(line, "--weights", "0,1", &weight, error) &&
        option_real(line, "--bias", &bias, error) &&
        option_reals(line, "--table", "-8,8,1", &range, error) &&
        operand_reals(line, "2,3", &input, error) &&
        (option_given(line, "--table")
             ? run_table(line, &range, error)
             : show(line, &weight, bias, &input, error));
    reals_free(&weight);
    reals_free(&input);
    reals_free(&range);
    return done;
}

/* Describe the sigmoid program */
int main(int argc, char *argv[])
{
    static const struct option options[] = {
        {"--weights", "W1,W2,...", "the weights (0,1)", OPTION_ONCE},
        {"--bias", "B", "the bias (4)", OPTION_ONCE},
        {"--naive", NULL, "also usual formulas", OPTION_ONCE},
        {"--table", "FROM,TO,STEP", "of the curve", OPTION_ONCE},
        {"--csv", "FILE", "of --table: where to", OPTION_WRITES},
        {0}};
    static const struct program program = {
        "sigmoid", "One neuron that decides by a smooth curve.",
        "[INPUT...]", options, run};
    return program_main(&program, argc, argv);
}
