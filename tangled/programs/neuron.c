/* The program neuron: one neuron, and the gates that it makes.
   Workshop G, The programs. Made from book/92-programs.nw: change it
   there. */
#include "command_line.h"
#include "neuron.h"

#include <math.h>
#include <stdio.h>

/* Keep what neuron is asked for */
static struct {
    struct reals weights, input;
    real bias;
    bool gates;
    struct output csv;
} set = {.weights = {2, (real[]){0, 1}}, .input = {2, (real[]){2, 3}},
         .bias = 4};

/* Show one neuron */
static bool show_neuron(struct error *error)
{
    if (set.weights.count != set.input.count)
        return error_misuse(error, "%zu weights but %zu inputs",
                            set.weights.count, set.input.count);
    real total = neuron_total(set.input.count, set.weights.value,
                              set.bias, set.input.value);
    if (!isfinite(total))
        return error_set(error, "the total is too large a number");
    printf("total = %s\n", real_to_text(total).text);
    printf("output = %s\n", real_to_text(step(total)).text);
    return true;
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

/* Count the rows of a gate */
static size_t gate_rows(const struct gate *gate)
{
    return gate->inputs == 2 ? 4 : 2;
}

/* Answer a row of a gate */
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

/* Show a gate */
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
    *tried = 9 * 9 * 9;
    for (int i = 0; i < 9 * 9 * 9; i++) {
        struct gate gate = best;
        /* Try neuron i of the search */
        gate.weight[0] = (real)(i / 81 - 4) / 2;
        gate.weight[1] = (real)(i / 9 % 9 - 4) / 2;
        gate.bias = (real)(2 * (i % 9) - 7) / 4;
        size_t right = gate_right(&gate);
        if (right > best_right) {
            best = gate;
            best_right = right;
        }
    }
    return best;
}

/* Show a neuron or all gates */
static bool run(struct arena *arena, struct error *error)
{
    FILE *csv = set.csv.stream;
    (void)arena;
    if (!set.gates)
        return show_neuron(error);
    if (csv != NULL)
        fputs("gate,weight1,weight2,bias,x1,x2,truth,output\n", csv);
    for (size_t i = 0; i < sizeof gates / sizeof *gates; i++)
        show_gate(&gates[i], csv);
    size_t tried;
    struct gate best = search_xor(&tried);
    show_gate(&best, csv);
    printf("xor_tried = %zu\n", tried);
    return true;
}

/* List the options of neuron */
static const struct option options[] = {
    {"--weights", "W1,W2,...", "the weights (0,1)",
     .reals = &set.weights},
    {"--bias", "B", "the bias (4)", .number = &set.bias},
    {"--gates", NULL, "show neurons that are gates", .flag = &set.gates,
     .excludes = "--weights --bias operands"},
    {"--csv", "FILE", "of --gates: their tables", .output = &set.csv,
     .needs = {"--gates"}},
    {0}};

/* Hand the neuron program over */
int main(int argc, char *argv[])
{
    static const struct program program = {
        "neuron", "One neuron: weigh the inputs, add, decide.",
        "[INPUT...]", &set.input, options, run};
    return program_main(&program, argc, argv);
}
