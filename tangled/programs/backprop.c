/* The program backprop: a gradient, checked; or with a bug.
   Workshop G, The programs. Made from book/92-programs.nw: change it
   there. */
#include "backprop.h"
#include "dataset.h"
#include "gallery.h"
#include "gradient_check.h"
#include "loss.h"
#include "model_options.h"
#include "names.h"

#include <stdio.h>
#include <tgmath.h>

/* Keep what backprop is asked for */
static struct {
    struct model_options model;
    const char *data;
    const struct bug *bug;
    bool dot;
    struct output slices, differences;
} set;

/* Describe what is checked */
struct subject {
    struct model model;
    struct dataset data; /* scaled as the model wants it */
    struct trace trace;
    size_t all_rows;       /* of the data; the check may use fewer */
    real *gradient;        /* shaped like theta */
};

/* Compute the loss over the rows */
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
        if (set.bug == NULL)
            backprop_sample(network, s->model.theta, x, y, &s->trace,
                            s->gradient);
        else
            gallery_sample(set.bug, network, s->model.theta, x, y,
                           &s->trace, s->gradient);
    }
    for (size_t i = 0; i < network->parameters; i++)
        s->gradient[i] /= (real)s->data.rows;
}

struct parameter_name {
    char text[32];
};

/* Name a parameter */
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
        /* Print one derivative, computed and measured */
        printf("dL/d%s = %s %s %.1e\n",
               name_parameter(&s->model.network, i).text,
               real_to_text(s->gradient[i]).text,
               real_to_text(measured).text, (double)error);
    }
    printf("max_relative_error = %.1e\n", (double)worst);
    return worst;
}

/* Print the neurons of a single row */
static void print_neurons(const struct subject *s, const char *before,
                          const real value[])
{
    const struct network *network = &s->model.network;
    for (size_t l = 1; s->data.rows == 1 && l <= network->layers; l++)
        for (size_t i = 0; i < network->layer[l - 1].width; i++)
            printf("%s%s = %s\n", before,
                   network_neuron_name(network, l, i).text,
                   real_to_text(*value++).text);
}

enum { SLICE_STEPS = 60 };

/* Write slices through the landscape */
static void write_slices(struct subject *s, FILE *csv)
{
    real *theta = s->model.theta, here = mean_loss(s, theta);
    fputs("parameter,value,loss,tangent\n", csv);
    for (size_t i = 0; i < s->model.network.parameters; i++) {
        real kept = theta[i];
        for (int k = -SLICE_STEPS; k <= SLICE_STEPS; k++) {
            real move = 6 * (real)k / SLICE_STEPS;
            theta[i] = kept + move;
            /* Write one point of a slice */
            real tangent = here + move * s->gradient[i];
            fprintf(csv, "%s,%s,%s,%s\n",
                    name_parameter(&s->model.network, i).text,
                    real_to_text(theta[i]).text,
                    real_to_text(mean_loss(s, theta)).text,
                    real_to_text(tangent).text);
        }
        theta[i] = kept;
    }
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
static bool write_differences(struct subject *s, FILE *csv,
                              struct error *error)
{
    real least = 0, best = 0;
    size_t first = first_slope(s);
    if (first == s->model.network.parameters)
        return error_set(error, "every derivative is 0");
    fputs("step,error\n", csv);
    for (int k = 2; k <= 30; k++) {
        real nudge = pow((real)10, -(real)k / 2);
        /* Measure with one step */
        real measured = gradient_measured(
            mean_loss, s, s->model.theta, first, nudge);
        real off = fabs(measured / s->gradient[first] - 1);
        fprintf(csv, "%.1e,%.3e\n", (double)nudge, (double)off);
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
    return true;
}

/* Draw the deltas of a layer */
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

/* Draw the deltas for Graphviz */
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

/* Refuse data that do not fit */
static bool check_fit(const struct subject *s, struct error *error)
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
    error->misuse = set.model.layers.count > 0;
    return false;
}

/* Set up model and data */
static bool set_up(struct arena *arena, struct subject *s,
                   struct error *error)
{
    /* Get the rows to check */
    if (set.data == NULL)
        s->data = dataset_people(arena);
    else if (!dataset_read(arena, &s->data, set.data, error))
        return false;
    size_t width[] = {s->data.features, 2, 1};
    const struct model_options usual = {
        .layers = {3, width}, .activation = &activation_sigmoid};
    if (!model_from_options(arena, &set.model, &usual,
                            names_activations, &s->model, error))
        return false;
    if (set.model.load == NULL)
        set_ones(&s->model);
    /* Shift the four people */
    if (set.model.load == NULL && set.data == NULL &&
        network_inputs(&s->model.network) == 2) {
        s->model.shift[0] = 135;
        s->model.shift[1] = 66;
    }
    if (!check_fit(s, error))
        return false;
    dataset_scale(&s->data, s->model.shift, s->model.scale);
    s->all_rows = s->data.rows;
    if (set.data == NULL)
        s->data.rows = 1; /* Alice */
    s->trace = trace_make(arena, &s->model.network);
    s->gradient =
        arena_zeros(arena, s->model.network.parameters, sizeof(real));
    return true;
}

/* Show what was asked for */
static bool run(struct arena *arena, struct error *error)
{
    struct subject s = {0};
    if (!set_up(arena, &s, error))
        return false;
    mean_gradient(&s);
    if (set.dot)
        return draw_deltas(&s), true;
    real loss = mean_loss(&s, s.model.theta);
    size_t inputs = network_inputs(&s.model.network);
    print_neurons(&s, "", s.trace.activated + inputs);
    printf("loss = %s\n", real_to_text(loss).text);
    print_neurons(&s, "delta_", s.trace.slope + inputs);
    real worst = print_check(&s);
    if (set.slices.stream != NULL)
        write_slices(&s, set.slices.stream);
    if (set.differences.stream != NULL &&
        !write_differences(&s, set.differences.stream, error))
        return false;
    if (set.bug != NULL)
        train_with_bug(&s);
    return worst <= gradient_tolerance() ||
           error_set(error, "the gradient is wrong");
}

/* List the options of backprop */
static const struct option options[] = {
    {"--load", "MODEL", "a model's parameters",
     .reads = &set.model.load},
    {"--layers", "N1,N2,...", "widths (2,2,1)",
     .counts = &set.model.layers, .least = 1,
     .most = NETWORK_WIDTH_MOST},
    {"--data", "FILE.csv", "rows, label last (Alice)",
     .reads = &set.data},
    {"--bug", "NAME", "a wrong gradient", .chosen = &set.bug,
     .names = names_bugs},
    {"--csv", "FILE", "slices of the loss", .output = &set.slices},
    {"--differences", "FILE", "errors by step",
     .output = &set.differences},
    {"--dot", NULL, "draw it for Graphviz", .flag = &set.dot,
     .excludes = "--csv --differences --bug"},
    {0}};

/* Hand the backprop program over */
int main(int argc, char *argv[])
{
    static const struct program program = {
        "backprop",
        "The gradient of a network, computed and measured.\n"
        "Each line: by backpropagation, by differences, the error.",
        "", NULL, options, run};
    return program_main(&program, argc, argv);
}
