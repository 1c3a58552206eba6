#include "backprop.h"
#include "dataset.h"
#include "gallery.h"
#include "gradient_check.h"
#include "loss.h"
#include "model_options.h"
#include "output.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tgmath.h>

/* Describe what is checked */
struct subject {
    struct model model;
    struct dataset data; /* scaled as the model wants it */
    struct trace trace;
    size_t all_rows;       /* of the data; the check may use fewer */
    real *gradient;        /* shaped like theta */
    const struct bug *bug; /* from the gallery, or NULL */
};

/* Compute loss and gradient over the rows */
static real mean_loss(void *context, const real theta[])
{
    struct subject *s = context;
    const struct network *network = &s->model.network;
    real sum = 0;
    for (size_t row = 0; row < s->data.rows; row++) {
        const real *x = s->data.feature + row * s->data.features;
        const real *guess =
            network_forward(network, theta, x, &s->trace);
        sum += loss_sse(1, &s->data.label[row], guess);
    }
    return sum / (real)s->data.rows;
}

/* Compute the mean gradient */
static void mean_gradient(struct subject *s)
{
    const struct network *network = &s->model.network;
    for (size_t i = 0; i < network->parameters; i++)
        s->gradient[i] = 0;
    for (size_t row = 0; row < s->data.rows; row++) {
        const real *x = s->data.feature + row * s->data.features;
        const real *y = &s->data.label[row];
        if (s->bug == NULL)
            backprop_sample(network, s->model.theta, x, y, &s->trace,
                            s->gradient);
        else
            gallery_sample(s->bug, network, s->model.theta, x, y,
                           &s->trace, s->gradient);
    }
    for (size_t i = 0; i < network->parameters; i++)
        s->gradient[i] /= (real)s->data.rows;
}

/* Name a parameter */
struct parameter_name {
    char text[32];
};

static struct parameter_name name_parameter(
    const struct network *network, size_t i)
{
    static const char *const names[] = {"w1", "w2", "w3", "w4", "b1",
                                        "b2", "w5", "w6", "b3"};
    struct parameter_name name;
    bool usual = network->layers == 2 && network->bias &&
                 network_inputs(network) == 2 &&
                 network->layer[0].width == 2 &&
                 network_outputs(network) == 1;
    if (usual)
        snprintf(name.text, sizeof name.text, "%s", names[i]);
    else
        snprintf(name.text, sizeof name.text, "theta[%zu]", i);
    return name;
}

/* Print both gradients and their errors */
static real print_check(struct subject *s)
{
    real *theta = s->model.theta, worst = 0;
    real loss = mean_loss(s, theta);
    for (size_t i = 0; i < s->model.network.parameters; i++) {
        real measured = gradient_measured(mean_loss, s, theta, i,
                                          gradient_step());
        real error = gradient_error(s->gradient[i], measured, loss);
        worst = error > worst || isnan(error) ? error : worst;
        printf("dL/d%s = %s %s %.1e\n",
               name_parameter(&s->model.network, i).text,
               real_to_text(s->gradient[i]).text,
               real_to_text(measured).text, (double)error);
    }
    printf("max_relative_error = %.1e\n", (double)worst);
    return worst;
}

/* Print the deltas of a single row */
static void print_deltas(const struct subject *s)
{
    const struct network *network = &s->model.network;
    for (size_t l = 1; s->data.rows == 1 && l <= network->layers; l++)
        for (size_t i = 0; i < network->layer[l - 1].width; i++)
            printf("delta_%s = %s\n",
                   network_neuron_name(network, l, i).text,
                   real_to_text(s->trace.slope
                       [network->layer[l - 1].neurons + i]).text);
}

/* Write slices through the landscape */
enum { SLICE_STEPS = 60 };

static bool write_slices(struct subject *s, const char *path,
                         struct error *error)
{
    struct output csv;
    real *theta = s->model.theta, here = mean_loss(s, theta);
    if (!output_open(&csv, path, error))
        return false;
    fputs("parameter,value,loss,tangent\n", csv.stream);
    for (size_t i = 0; i < s->model.network.parameters; i++) {
        real kept = theta[i];
        for (int k = -SLICE_STEPS; k <= SLICE_STEPS; k++) {
            real move = 6 * (real)k / SLICE_STEPS;
            theta[i] = kept + move;
            /* Write one point of a slice */
            real tangent = here + move * s->gradient[i];
            fprintf(csv.stream, "%s,%s,%s,%s\n",
                    name_parameter(&s->model.network, i).text,
                    real_to_text(theta[i]).text,
                    real_to_text(mean_loss(s, theta)).text,
                    real_to_text(tangent).text);
        }
        theta[i] = kept;
    }
    return output_close(&csv, error);
}

/* Find a parameter with a slope */
static size_t first_slope(const struct subject *s)
{
    size_t i = 0;
    while (i < s->model.network.parameters &&
           !(fabs(s->gradient[i]) > 0))
        i++;
    return i;
}

/* Write the errors of many steps */
static bool write_differences(struct subject *s, const char *path,
                              struct error *error)
{
    struct output csv;
    real least = 0, best = 0;
    size_t first = first_slope(s);
    if (first == s->model.network.parameters)
        return error_set(error, "every derivative is 0");
    if (!output_open(&csv, path, error))
        return false;
    fputs("step,error\n", csv.stream);
    for (int k = 2; k <= 30; k++) {
        real nudge = pow((real)10, -(real)k / 2);
        /* Measure with one step */
        real measured = gradient_measured(
            mean_loss, s, s->model.theta, first, nudge);
        real off = fabs(measured / s->gradient[first] - 1);
        fprintf(csv.stream, "%.1e,%.3e\n", (double)nudge, (double)off);
        if (k % 2 == 0)
            printf("error_1e-%d = %.1e\n", k / 2, (double)off);
        /* Remember the best step */
        if (k % 2 == 0 && (k == 2 || off < least)) {
            least = off;
            best = nudge;
        }
    }
    printf("best_step = %.0e\nleast_error = %.1e\n", (double)best,
           (double)least);
    return output_close(&csv, error);
}

/* Draw the deltas for Graphviz */
static void draw_layer(const struct subject *s, size_t l)
{
    const struct network *network = &s->model.network;
    const struct layer *layer = &network->layer[l];
    for (size_t i = 0; i < layer->width; i++) {
        struct neuron_name to = network_neuron_name(network, l + 1, i);
        printf("  \"%s\" [label=\"\\N\\n%.3g\"];\n", to.text,
               (double)s->trace.slope[layer->neurons + i]);
        for (size_t k = 0; k < layer->inputs; k++)
            printf("  \"%s\" -> \"%s\" [dir=back, taillabel=\"%.3g\"]"
                   ";\n",
                   network_neuron_name(network, l, k).text, to.text,
                   (double)s->gradient[layer->weights +
                                       i * layer->inputs + k]);
    }
}

static void draw_deltas(const struct subject *s)
{
    puts("digraph deltas {\n  rankdir=LR; node [shape=circle];");
    for (size_t l = 0; l < s->model.network.layers; l++)
        draw_layer(s, l);
    puts("}");
}

/* Train with a wrong gradient */
static void train_with_bug(struct subject *s)
{
    size_t rows = s->data.rows;
    s->data.rows = s->all_rows;
    for (size_t i = 0; i < s->model.network.parameters; i++)
        s->model.theta[i] = sin((real)i + 1); /* uneven, that is all */
    printf("loss_untrained = %s\n",
           real_to_text(mean_loss(s, s->model.theta)).text);
    for (int round = 0; round < 1000; round++) {
        mean_gradient(s);
        for (size_t i = 0; i < s->model.network.parameters; i++)
            s->model.theta[i] -= (real)0.4 * s->gradient[i];
    }
    printf("loss_trained = %s\n",
           real_to_text(mean_loss(s, s->model.theta)).text);
    s->data.rows = rows;
}

/* Set up the worked example */
static void set_ones(struct model *model)
{
    for (size_t l = 0; l < model->network.layers; l++) {
        const struct layer *layer = &model->network.layer[l];
        for (size_t k = 0; k < layer->inputs * layer->width; k++)
            model->theta[layer->weights + k] = 1;
    }
}

/* Print the forward pass of a single row */
static void print_forward(struct subject *s)
{
    const struct network *network = &s->model.network;
    real loss = mean_loss(s, s->model.theta);
    for (size_t l = 1; s->data.rows == 1 && l <= network->layers; l++)
        for (size_t i = 0; i < network->layer[l - 1].width; i++)
            printf("%s = %s\n",
                   network_neuron_name(network, l, i).text,
                   real_to_text(s->trace.activated
                       [network->layer[l - 1].neurons + i]).text);
    printf("loss = %s\n", real_to_text(loss).text);
}

/* Check what the command line asks for */
/* Refuse data that do not fit the network */
static bool check_fit(const struct command_line *line,
                      const struct subject *s, struct error *error)
{
    const struct network *network = &s->model.network;
    if (network_inputs(network) != s->data.features)
        error_set(error, "the network takes %zu inputs, a row has %zu",
                  network_inputs(network), s->data.features);
    else if (network_outputs(network) != 1)
        error_set(error, "the network has %zu outputs, a row has one "
                         "label", network_outputs(network));
    else
        return true;
    error->misuse = option_given(line, "--layers");
    return false;
}

/* Set up model and data */
static bool set_up_data(const struct command_line *line,
                        struct subject *s, struct error *error)
{
    char layers[40];
    const char *path = option_text(line, "--data", 0);
    if (path != NULL ? !dataset_read(&s->data, path, error)
                     : !dataset_people(&s->data, error))
        return false;
    snprintf(layers, sizeof layers, "%zu,2,1", s->data.features);
    if (!model_from_options(line, layers, "sigmoid", &s->model, error))
        return false;
    if (!option_given(line, "--load"))
        set_ones(&s->model);
    /* Shift the four people */
    if (!option_given(line, "--load") && path == NULL &&
        network_inputs(&s->model.network) == 2) {
        s->model.shift[0] = 135;
        s->model.shift[1] = 66;
    }
    if (!check_fit(line, s, error))
        return false;
    dataset_scale(&s->data, s->model.shift, s->model.scale);
    s->all_rows = s->data.rows;
    if (path == NULL)
        s->data.rows = 1; /* Alice */
    return true;
}

/* Make room and find the bug */
static bool set_up(const struct command_line *line, struct subject *s,
                   struct error *error)
{
    const char *name = option_text(line, "--bug", 0);
    if (name != NULL && strcmp(name, "none") != 0 &&
        (s->bug = gallery_find(name)) == NULL)
        return error_misuse(error, "--bug: '%.40s' is none of none, "
                            "sign, lost-square, slope-of-total, "
                            "slope-of-activation, missing-slope, "
                            "early-update, no-bias", name);
    if (!set_up_data(line, s, error) ||
        !trace_make(&s->trace, &s->model.network, error))
        return false;
    s->gradient = calloc(s->model.network.parameters, sizeof(real));
    return s->gradient != NULL || error_set(error, "out of memory");
}

/* Show what was asked for */
static bool show(const struct command_line *line, struct subject *s,
                 struct error *error)
{
    const char *slices = option_text(line, "--csv", 0);
    const char *steps = option_text(line, "--differences", 0);
    mean_gradient(s);
    if (option_given(line, "--dot")) {
        draw_deltas(s);
        return true;
    }
    print_forward(s);
    print_deltas(s);
    real worst = print_check(s);
    if ((slices != NULL && !write_slices(s, slices, error)) ||
        (steps != NULL && !write_differences(s, steps, error)))
        return false;
    if (option_given(line, "--bug"))
        train_with_bug(s);
    if (!(worst <= gradient_tolerance()))
        return error_set(error, "the gradient is wrong");
    return true;
}

/* Set up and show */
static bool run(const struct command_line *line, struct error *error)
{
    struct subject s = {.bug = NULL};
    bool done =
        options_exclude(line, "--dot", "--csv", error) &&
        options_exclude(line, "--dot", "--differences", error) &&
        options_exclude(line, "--dot", "--bug", error) &&
        set_up(line, &s, error) && show(line, &s, error);
    model_free(&s.model);
    dataset_free(&s.data);
    trace_free(&s.trace);
    free(s.gradient);
    return done;
}

/* Describe the backprop program */
int main(int argc, char *argv[])
{
    static const struct option options[] = {
        {"--load", "MODEL", "a model's parameters", OPTION_READS},
        {"--layers", "N1,N2,...", "widths (2,2,1)", OPTION_ONCE},
        {"--data", "FILE.csv", "rows, label last (Alice)",
         OPTION_READS},
        {"--bug", "NAME", "a wrong gradient", OPTION_ONCE},
        {"--csv", "FILE", "slices of the loss", OPTION_WRITES},
        {"--differences", "FILE", "errors by step", OPTION_WRITES},
        {"--dot", NULL, "draw it for Graphviz", OPTION_ONCE},
        {0}};
    static const struct program program = {
        "backprop",
        "The gradient of a network, computed and measured.\n"
        "Each line: by backpropagation, by differences, the error.",
        "", options, run};
    return program_main(&program, argc, argv);
}
