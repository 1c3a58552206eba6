#include "command_line.h"
#include "neuron.h"
#include "output.h"

#include <math.h>
#include <stdio.h>

/* Show one neuron */
static bool show_neuron(const struct reals *weight, real bias,
                        const struct reals *input,
                        struct error *error)
{
    if (weight->count != input->count)
        return error_misuse(error, "%zu weights but %zu inputs",
                            weight->count, input->count);
    real total = neuron_total(input->count, weight->value, bias,
                              input->value);
    if (!isfinite(total))
        return error_set(error, "the total is too large a number");
    printf("total = %s\n", real_to_text(total).text);
    printf("output = %s\n", real_to_text(step(total)).text);
    return true;
}

/* Read one neuron from the command line */
static bool run_neuron(const struct command_line *line,
                       struct error *error)
{
    real bias = 4;
    struct reals weight = {0}, input = {0};
    bool done =
        option_reals(line, "--weights", "0,1", &weight, error) &&
        option_real(line, "--bias", &bias, error) &&
        operand_reals(line, "2,3", &input, error) &&
        show_neuron(&weight, bias, &input, error);
    reals_free(&weight);
    reals_free(&input);
    return done;
}

/* Describe the gates */
struct gate {
    const char *name;
    size_t inputs;
    real weight[2], bias;
    real truth[4]; /* the right answers, row by row */
};

static const struct gate gates[] = {
    {"and", 2, {1, 1}, (real)-1.5, {0, 0, 0, 1}},
    {"or", 2, {1, 1}, (real)-0.5, {0, 1, 1, 1}},
    {"nand", 2, {-1, -1}, (real)1.5, {1, 1, 1, 0}},
    {"not", 1, {-1}, (real)0.5, {1, 0}}};

/* Take the inputs of a row from its number */
static size_t gate_rows(const struct gate *gate)
{
    return gate->inputs == 2 ? 4 : 2;
}

static real gate_output(const struct gate *gate, size_t row,
                        real input[2])
{
    input[0] = (real)(gate->inputs == 2 ? row / 2 : row);
    input[1] = (real)(row % 2);
    return step(neuron_total(gate->inputs, gate->weight, gate->bias,
                             input));
}

/* Count the rows that a gate gets right */
static size_t gate_right(const struct gate *gate)
{
    size_t right = 0;
    for (size_t row = 0; row < gate_rows(gate); row++) {
        real input[2];
        real fires = gate_output(gate, row, input);
        right += (fires > 0) == (gate->truth[row] > 0);
    }
    return right;
}

/* Show the gates */
static void show_gate(const struct gate *gate, FILE *csv)
{
    for (size_t row = 0; row < gate_rows(gate); row++) {
        real input[2];
        int output = gate_output(gate, row, input) > 0;
        printf("%s(%g", gate->name, (double)input[0]);
        if (gate->inputs == 2)
            printf(",%g", (double)input[1]);
        printf(") = %d\n", output);
        /* Write a row for the figure */
        if (csv != NULL && gate->inputs == 2)
            fprintf(csv, "%s,%s,%s,%s,%g,%g,%g,%d\n", gate->name,
                    real_to_text(gate->weight[0]).text,
                    real_to_text(gate->weight[1]).text,
                    real_to_text(gate->bias).text, (double)input[0],
                    (double)input[1], (double)gate->truth[row], output);
    }
    printf("%s_right = %zu\n", gate->name, gate_right(gate));
}

/* Search for an exclusive or */
static struct gate search_xor(size_t *tried)
{
    struct gate best = {"xor", 2, {0, 0}, 0, {0, 1, 1, 0}};
    size_t best_right = 0;
    *tried = 0;
    for (int i = 0; i < 9 * 9 * 9; i++) {
        struct gate gate = best;
        gate.weight[0] = (real)(i / 81 - 4) / 2;
        gate.weight[1] = (real)(i / 9 % 9 - 4) / 2;
        gate.bias = (real)(2 * (i % 9) - 7) / 4;
        size_t right = gate_right(&gate);
        if (right > best_right) {
            best = gate;
            best_right = right;
        }
        ++*tried;
    }
    return best;
}

/* Show all gates and the search */
static bool run_gates(const struct command_line *line,
                      struct error *error)
{
    struct output csv = {.stream = NULL};
    const char *path = option_text(line, "--csv", 0);
    if (path != NULL && !output_open(&csv, path, error))
        return false;
    if (path != NULL)
        fputs("gate,weight1,weight2,bias,x1,x2,truth,output\n",
              csv.stream);
    for (size_t i = 0; i < sizeof gates / sizeof *gates; i++)
        show_gate(&gates[i], csv.stream);
    size_t tried;
    struct gate best = search_xor(&tried);
    show_gate(&best, csv.stream);
    printf("xor_tried = %zu\n", tried);
    return path == NULL || output_close(&csv, error);
}

/* Describe the neuron program */
static bool run(const struct command_line *line, struct error *error)
{
    if (!option_needs(line, "--csv", "--gates", NULL, error) ||
        !options_exclude(line, "--gates", "--weights", error) ||
        !options_exclude(line, "--gates", "--bias", error) ||
        !options_exclude(line, "--gates", "", error))
        return false;
    if (option_given(line, "--gates"))
        return run_gates(line, error);
    return run_neuron(line, error);
}

/* Hand the neuron program over */
int main(int argc, char *argv[])
{
    static const struct option options[] = {
        {"--weights", "W1,W2,...", "the weights (0,1)", OPTION_ONCE},
        {"--bias", "B", "the bias (4)", OPTION_ONCE},
        {"--gates", NULL, "show neurons that are gates", OPTION_ONCE},
        {"--csv", "FILE", "of --gates: their tables", OPTION_WRITES},
        {0}};
    static const struct program program = {
        "neuron", "One neuron: weigh the inputs, add, decide.",
        "[INPUT...]", options, run};
    return program_main(&program, argc, argv);
}
