/* Reading the options of a model.
   Workshop F, Names and models. Made from book/91-models.nw: change it
   there. */
#include "model_options.h"

/* Compare a model with the layers */
static bool same_layers(const struct network *network,
                        const struct counts *width)
{
    bool same = width->count == network->layers + 1 &&
                width->value[0] == network_inputs(network);
    for (size_t l = 0; same && l < network->layers; l++)
        same = network->layer[l].width == width->value[l + 1];
    return same;
}

/* Compare a model with the options */
static bool agree(const struct model_options *options,
                  const struct network *network, struct error *error)
{
    if (options->layers.count > 0 &&
        !same_layers(network, &options->layers))
        return error_misuse(error, "--layers: not the model's");
    if (options->activation != NULL &&
        options->activation != network->layer[0].activation)
        return error_misuse(error, "--activation: not the model's");
    if (options->no_bias && network->bias)
        return error_misuse(error, "--no-bias: the model has biases");
    return true;
}

/* Load or make the model */
bool model_from_options(struct arena *arena,
                        const struct model_options *options,
                        const struct model_options *usual,
                        const void *const activations[],
                        struct model *model, struct error *error)
{
    if (options->layers.count == 1)
        return error_misuse(error, "--layers: want two widths or more");
    if (options->load != NULL)
        return model_load(arena, model, options->load, activations,
                          error) &&
               agree(options, &model->network, error);
    const struct counts *width =
        options->layers.count > 0 ? &options->layers : &usual->layers;
    return model_make(arena, model, width->count, width->value,
                      options->activation ? options->activation
                                          : usual->activation,
                      !options->no_bias, error);
}
