/* The program feedforward: what a network answers.
   Workshop G, The programs. Made from book/92-programs.nw: change it
   there. */
#include "model_options.h"
#include "names.h"

#include <math.h>
#include <stdio.h>

/* Keep what feedforward is asked for */
static struct {
    struct model_options model;
    bool dot;
    struct reals plane, input;
    struct output csv;
} set = {.plane = {4, (real[]){-1, 1, -1, 1}},
         .input = {2, (real[]){2, 3}}};

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
static bool answer(const struct model *model, struct trace *trace,
                   struct error *error)
{
    size_t inputs = network_inputs(&model->network);
    real *input = set.input.value;
    if (set.input.count != inputs)
        return error_misuse(error, "the network takes %zu inputs, "
                                   "not %zu", inputs, set.input.count);
    model_input(model, input, input);
    network_forward(&model->network, model->theta, input, trace);
    show_activations(&model->network, trace);
    return true;
}

/* Draw a layer for Graphviz */
static void draw_layer(const struct model *model, size_t l)
{
    const struct network *network = &model->network;
    const struct layer *layer = &network->layer[l];
    for (size_t i = 0; i < layer->width; i++) {
        struct neuron_name to = network_neuron_name(network, l + 1, i);
        const real *row =
            model->theta + layer->weights + i * layer->inputs;
        if (network->bias)
            printf("  \"%s\" [label=\"\\N\\nbias %.4g\"];\n", to.text,
                   (double)model->theta[layer->biases + i]);
        for (size_t k = 0; k < layer->inputs; k++)
            printf("  \"%s\" -> \"%s\" [taillabel=\"%.4g\"];\n",
                   network_neuron_name(network, l, k).text, to.text,
                   (double)row[k]);
    }
}

/* Draw a network for Graphviz */
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

enum { PLANE_STEPS = 100 };

/* Write the output over a plane */
static bool write_plane(const struct model *model, struct trace *trace,
                        struct error *error)
{
    const real *v = set.plane.value;
    FILE *csv = set.csv.stream;
    if (set.plane.count != 4 || network_inputs(&model->network) != 2 ||
        !isfinite(v[1] - v[0]) || !isfinite(v[3] - v[2]))
        return error_misuse(error, "--plane: want X1,X2,Y1,Y2 and a "
                                   "network with two inputs");
    /* Write the header of a plane */
    size_t outputs = network_outputs(&model->network);
    fputs("x1,x2,output", csv);
    for (size_t k = 2; k <= outputs; k++)
        fprintf(csv, ",output%zu", k);
    fputc('\n', csv);
    for (int j = 0; j <= PLANE_STEPS; j++)
        for (int i = 0; i <= PLANE_STEPS; i++) {
            /* Write the output at one point */
            real x1 = v[0] + (v[1] - v[0]) * (real)i / PLANE_STEPS;
            real x2 = v[2] + (v[3] - v[2]) * (real)j / PLANE_STEPS;
            real input[] = {x1, x2};
            model_input(model, input, input);
            const real *output = network_forward(
                &model->network, model->theta, input, trace);
            fprintf(csv, "%s,%s", real_to_text(x1).text,
                    real_to_text(x2).text);
            for (size_t k = 0; k < outputs; k++)
                fprintf(csv, ",%s",
                        real_to_text(output[k]).text);
            fputc('\n', csv);
        }
    return true;
}

/* Make the model and use it */
static bool run(struct arena *arena, struct error *error)
{
    struct model model;
    const struct model_options usual = {
        .layers = {3, (size_t[]){2, 2, 1}},
        .activation = &activation_sigmoid};
    if (!model_from_options(arena, &set.model, &usual,
                            names_activations, &model, error))
        return false;
    if (set.model.load == NULL)
        set_example(&model);
    struct trace trace = trace_make(arena, &model.network);
    if (set.dot)
        return draw_network(&model), true;
    return set.csv.stream != NULL ? write_plane(&model, &trace, error)
                                  : answer(&model, &trace, error);
}

/* List the options of feedforward */
static const struct option options[] = {
    {"--layers", "N1,N2,...", "widths (2,2,1)",
     .counts = &set.model.layers, .least = 1,
     .most = NETWORK_WIDTH_MOST},
    {"--load", "MODEL", "a model file", .reads = &set.model.load},
    {"--dot", NULL, "draw it for Graphviz", .flag = &set.dot,
     .excludes = "--csv operands"},
    {"--csv", "FILE", "output over a plane", .output = &set.csv,
     .excludes = "operands"},
    {"--plane", "X1,X2,Y1,Y2", "which (-1,1,-1,1)", .reals = &set.plane,
     .needs = {"--csv"}},
    {0}};

/* Hand the feedforward program over */
int main(int argc, char *argv[])
{
    static const struct program program = {
        "feedforward", "A network computes its answer to an input.",
        "[INPUT...]", &set.input, options, run};
    return program_main(&program, argc, argv);
}
