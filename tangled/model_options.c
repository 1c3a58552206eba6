#include "model_options.h"

#include <string.h>

/* Read the widths of the layers */
static bool read_layers(const char *text, struct counts *width,
                        struct error *error)
{
    struct error why;
    if (!text_to_counts(text, ',', 1, NETWORK_WIDTH_MOST, width, &why))
        return option_error("--layers", &why, error);
    if (width->count >= 2)
        return true;
    counts_free(width);
    return error_misuse(error, "--layers: want two widths or more");
}

/* Read the name of an activation */
static bool read_activation(const struct command_line *line,
                            const char *otherwise,
                            const struct activation **activation,
                            struct error *error)
{
    const char *name = option_word(line, "--activation", otherwise);
    *activation = activation_find(name);
    return *activation != NULL ||
           option_unknown("--activation", name, activation_names(),
                          error);
}

/* Compare a loaded model with the options */
static bool same_layers(const struct network *network,
                        const struct counts *width)
{
    bool same = width->count == network->layers + 1 &&
                width->value[0] == network_inputs(network);
    for (size_t l = 0; same && l < network->layers; l++)
        same = network->layer[l].width == width->value[l + 1];
    return same;
}

static bool agree(const struct command_line *line,
                  const struct network *network,
                  const struct counts *width,
                  const struct activation *activation,
                  struct error *error)
{
    if (option_given(line, "--layers") && !same_layers(network, width))
        return error_misuse(error, "--layers: not the model's");
    if (option_given(line, "--activation") &&
        activation != network->layer[0].activation)
        return error_misuse(error, "--activation: not the model's");
    if (option_given(line, "--no-bias") && network->bias)
        return error_misuse(error, "--no-bias: the model has biases");
    return true;
}

/* Load or make the model */
bool model_from_options(const struct command_line *line,
                        const char *layers, const char *activation,
                        struct model *model, struct error *error)
{
    struct counts width;
    const struct activation *found;
    const char *path = option_text(line, "--load", 0);
    const char *given = option_text(line, "--layers", 0);
    *model = (struct model){0};
    if (!read_activation(line, activation, &found, error) ||
        !read_layers(given != NULL ? given : layers, &width, error))
        return false;
    bool done = path != NULL
        ? model_load(model, path, error) &&
              agree(line, &model->network, &width, found, error)
        : model_make(model, width.count, width.value, found,
                     !option_given(line, "--no-bias"), error);
    counts_free(&width);
    if (!done)
        model_free(model);
    return done;
}
