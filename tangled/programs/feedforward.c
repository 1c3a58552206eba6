#include "model_options.h"
#include "output.h"

#include <math.h>
#include <stdio.h>

/* Give every neuron the example's weights */
static void set_example(struct model *model)
{
    for (size_t l = 0; l < model->network.layers; l++) {
        const struct layer *layer = &model->network.layer[l];
        for (size_t k = 0; k < layer->inputs * layer->width; k++)
            model->theta[layer->weights + k] = k % layer->inputs > 0;
    }
}

/* Show every activation */
static void show_activations(const struct network *network,
                             const struct trace *trace)
{
    for (size_t l = 1; l <= network->layers; l++) {
        const struct layer *layer = &network->layer[l - 1];
        const real *a = trace->activated + layer->neurons;
        for (size_t i = 0; i < layer->width; i++)
            printf("layer%zu[%zu] = %s\n", l, i,
                   real_to_text(a[i]).text);
    }
    for (size_t l = 1; network->layers == 2 && l <= 2; l++) {
        const struct layer *layer = &network->layer[l - 1];
        const real *a = trace->activated + layer->neurons;
        for (size_t i = 0; i < layer->width; i++)
            printf("%s = %s\n",
                   network_neuron_name(network, l, i).text,
                   real_to_text(a[i]).text);
    }
}

/* Answer one input */
static bool answer(const struct model *model, struct reals *input,
                   struct trace *trace, struct error *error)
{
    size_t inputs = network_inputs(&model->network);
    if (input->count != inputs)
        return error_misuse(error, "the network takes %zu inputs, "
                                   "not %zu", inputs, input->count);
    model_input(model, input->value, input->value);
    network_forward(&model->network, model->theta, input->value,
                    trace);
    show_activations(&model->network, trace);
    return true;
}

/* Draw the network for Graphviz */
static void draw_layer(const struct model *model, size_t l)
{
    const struct network *network = &model->network;
    const struct layer *layer = &network->layer[l];
    for (size_t i = 0; i < layer->width; i++) {
        struct neuron_name to = network_neuron_name(network, l + 1, i);
        const real *row =
            model->theta + layer->weights + i * layer->inputs;
        /* Draw a neuron and its weights */
        if (network->bias)
            printf("  \"%s\" [label=\"\\N\\nbias %.4g\"];\n", to.text,
                   (double)model->theta[layer->biases + i]);
        for (size_t k = 0; k < layer->inputs; k++)
            printf("  \"%s\" -> \"%s\" [taillabel=\"%.4g\"];\n",
                   network_neuron_name(network, l, k).text, to.text,
                   (double)row[k]);
    }
}

static void draw_network(const struct model *model)
{
    puts("digraph network {\n  rankdir=LR; node [shape=circle];");
    for (size_t i = 0; i < network_inputs(&model->network); i++)
        printf("  \"%s\";\n",
               network_neuron_name(&model->network, 0, i).text);
    for (size_t l = 0; l < model->network.layers; l++)
        draw_layer(model, l);
    puts("}");
}

/* Write the output over a plane */
enum { PLANE_STEPS = 100 };

static bool write_plane(const struct model *model,
                        const struct reals *plane, const char *path,
                        struct trace *trace, struct error *error)
{
    struct output csv;
    const real *v = plane->value;
    if (plane->count != 4 || network_inputs(&model->network) != 2 ||
        !isfinite(v[1] - v[0]) || !isfinite(v[3] - v[2]))
        return error_misuse(error, "--plane: want X1,X2,Y1,Y2 and a "
                                   "network with two inputs");
    if (!output_open(&csv, path, error))
        return false;
    /* Write the header of a plane */
    size_t outputs = network_outputs(&model->network);
    fputs("x1,x2,output", csv.stream);
    for (size_t k = 2; k <= outputs; k++)
        fprintf(csv.stream, ",output%zu", k);
    fputc('\n', csv.stream);
    for (int j = 0; j <= PLANE_STEPS; j++)
        for (int i = 0; i <= PLANE_STEPS; i++) {
            /* Write the output at one point */
            real x1 = v[0] + (v[1] - v[0]) * (real)i / PLANE_STEPS;
            real x2 = v[2] + (v[3] - v[2]) * (real)j / PLANE_STEPS;
            real input[] = {x1, x2};
            model_input(model, input, input);
            const real *output = network_forward(
                &model->network, model->theta, input, trace);
            fprintf(csv.stream, "%s,%s", real_to_text(x1).text,
                    real_to_text(x2).text);
            for (size_t k = 0; k < outputs; k++)
                fprintf(csv.stream, ",%s",
                        real_to_text(output[k]).text);
            fputc('\n', csv.stream);
        }
    return output_close(&csv, error);
}

/* Do what the command line asks for */
static bool use_model(const struct command_line *line,
                      const struct model *model,
                      struct reals *input, struct error *error)
{
    struct trace trace;
    struct reals plane = {0};
    const char *path = option_text(line, "--csv", 0);
    if (option_given(line, "--dot")) {
        draw_network(model);
        return true;
    }
    if (!trace_make(&trace, &model->network, error))
        return false;
    bool done = path != NULL
        ? option_reals(line, "--plane", "-1,1,-1,1", &plane, error) &&
              write_plane(model, &plane, path, &trace, error)
        : answer(model, input, &trace, error);
    trace_free(&trace);
    reals_free(&plane);
    return done;
}

/* Make the model and use it */
static bool run(const struct command_line *line, struct error *error)
{
    struct model model;
    struct reals input = {0};
    if (!option_needs(line, "--plane", "--csv", NULL, error) ||
        !options_exclude(line, "--dot", "--csv", error) ||
        !options_exclude(line, "--dot", "", error) ||
        !options_exclude(line, "--csv", "", error) ||
        !model_from_options(line, "2,2,1", "sigmoid", &model, error))
        return false;
    if (!option_given(line, "--load"))
        set_example(&model);
    bool done = operand_reals(line, "2,3", &input, error) &&
                use_model(line, &model, &input, error);
    reals_free(&input);
    model_free(&model);
    return done;
}

/* Describe the feedforward program */
int main(int argc, char *argv[])
{
    static const struct option options[] = {
        {"--layers", "N1,N2,...", "widths (2,2,1)", OPTION_ONCE},
        {"--load", "MODEL", "a model file", OPTION_READS},
        {"--dot", NULL, "draw it for Graphviz", OPTION_ONCE},
        {"--csv", "FILE", "output over a plane", OPTION_WRITES},
        {"--plane", "X1,X2,Y1,Y2", "which (-1,1,-1,1)", OPTION_ONCE},
        {0}};
    static const struct program program = {
        "feedforward", "A network computes its answer to an input.",
        "[INPUT...]", options, run};
    return program_main(&program, argc, argv);
}
