/* Reading a model from a file and writing it to one.
   Workshop F, Names and models. Made from book/91-models.nw: change it
   there. */
#include "model.h"

#include "lines.h"
#include "name.h"
#include "output.h"
#include "text.h"

#include <string.h>

/* Make a model */
bool model_make(struct arena *arena, struct model *model, size_t count,
                const size_t width[],
                const struct activation *activation, bool bias,
                struct error *error)
{
    *model = (struct model){0};
    if (!network_make(arena, &model->network, count, width, activation,
                      bias, error))
        return false;
    model->theta = arena_zeros(arena, model->network.parameters,
                               sizeof(real));
    model->shift = arena_zeros(arena, width[0], sizeof(real));
    model->scale = arena_zeros(arena, width[0], sizeof(real));
    for (size_t i = 0; i < width[0]; i++)
        model->scale[i] = 1;
    return true;
}

/* Scale raw numbers */
void model_input(const struct model *model, const real raw[],
                 real input[])
{
    for (size_t i = 0; i < network_inputs(&model->network); i++)
        input[i] = (raw[i] - model->shift[i]) / model->scale[i];
}

/* Write a row of a model */
static void write_row(FILE *to, const char *word, size_t count,
                      const real value[])
{
    fputs(word, to);
    for (size_t i = 0; i < count; i++)
        fprintf(to, " %s", real_to_text(value[i]).text);
    fputc('\n', to);
}

/* Write the shape of a model */
static void write_shape(const struct model *model, FILE *to)
{
    const struct network *network = &model->network;
    fprintf(to, "tangled-neurons %d\nlayers %zu",
            model->labels.count > 0 ? 2 : 1, network_inputs(network));
    for (size_t l = 0; l < network->layers; l++)
        fprintf(to, " %zu", network->layer[l].width);
    const char *first = network->layer[0].activation->name;
    const char *last =
        network->layer[network->layers - 1].activation->name;
    fprintf(to, "\nactivation %s", first);
    if (strcmp(first, last) != 0)
        fprintf(to, " %s", last);
    fprintf(to, "\nbias %s\n", network->bias ? "yes" : "no");
}

/* Write a whole model */
bool model_save(const struct model *model, const char *path,
                struct error *error)
{
    const struct network *network = &model->network;
    struct output output;
    if (!output_open(&output, path, error))
        return false;
    size_t inputs = network_inputs(network);
    write_shape(model, output.stream);
    write_row(output.stream, "shift", inputs, model->shift);
    write_row(output.stream, "scale", inputs, model->scale);
    /* Write the names of the classes */
    for (size_t i = 0; i < model->labels.count; i++)
        fprintf(output.stream, "class %s\n",
                model->labels.name[i].text);
    /* Write the parameters one a line */
    fprintf(output.stream, "theta %zu\n", network->parameters);
    for (size_t i = 0; i < network->parameters; i++)
        fprintf(output.stream, "%s\n",
                real_to_text(model->theta[i]).text);
    return output_close(&output, error);
}

/* Go to the next line of a model */
static bool next_line(struct lines *lines)
{
    while (lines_next(lines))
        if (lines->text[0] != '#')
            return true;
    return false;
}

/* Insist on a keyword */
static const char *expect(struct lines *lines, const char *word,
                          struct error *error)
{
    size_t length = strlen(word);
    char what[100];
    if (!next_line(lines)) {
        error_set(error, "%s: ends after line %zu, before '%s'",
                  lines->path, lines->number, word);
        return NULL;
    }
    if (strncmp(lines->text, word, length) == 0 &&
        lines->text[length] == ' ')
        return lines->text + length + 1;
    snprintf(what, sizeof what, "want '%s ...', not '%.40s'", word,
             lines->text);
    lines_error(lines, error, what);
    return NULL;
}

/* Find one activation or two */
static bool find_activations(const char *text,
                             const void *const list[],
                             const struct activation **first,
                             const struct activation **last)
{
    char name[TEXT_FIELD];
    const char *at = text;
    if (!text_next_field(&at, ' ', name))
        return false;
    *first = *last = name_find(list, name);
    if (at != NULL && text_next_field(&at, ' ', name))
        *last = name_find(list, name);
    return at == NULL && *first != NULL && *last != NULL;
}

/* Read the shape of a model */
static bool read_shape(struct arena *arena, struct model *model,
                       struct lines *lines,
                       const void *const activations[],
                       struct error *error)
{
    struct error why;
    struct counts width;
    /* Read the layers of a model */
    const char *rest = expect(lines, "layers", error);
    if (rest == NULL)
        return false;
    if (!text_to_counts(arena, rest, ' ', 1, NETWORK_WIDTH_MOST, &width,
                        &why))
        return lines_error(lines, error, why.text);
    if (width.count < 2)
        return lines_error(lines, error, "want two widths or more");
    /* Read activation and bias */
    if ((rest = expect(lines, "activation", error)) == NULL)
        return false;
    const struct activation *first, *last;
    if (!find_activations(rest, activations, &first, &last))
        return lines_error(lines, error, "no such activation");
    if ((rest = expect(lines, "bias", error)) == NULL)
        return false;
    bool bias = strcmp(rest, "yes") == 0;
    if (!bias && strcmp(rest, "no") != 0)
        return lines_error(lines, error, "bias is yes or no");
    if (!model_make(arena, model, width.count, width.value, first, bias,
                    &why))
        return lines_error(lines, error, why.text);
    model->network.layer[model->network.layers - 1].activation = last;
    return true;
}

/* Read a row of a model */
static bool read_row(struct arena *arena, struct lines *lines,
                     const char *word, size_t count, real value[],
                     struct error *error)
{
    struct error why;
    struct reals list;
    const char *rest = expect(lines, word, error);
    if (rest == NULL)
        return false;
    if (!text_to_reals(arena, rest, ' ', &list, &why))
        return lines_error(lines, error, why.text);
    if (list.count != count)
        return lines_error(lines, error,
                           "want one number for each input");
    memcpy(value, list.value, count * sizeof(real));
    return true;
}

/* Read shift and scale */
static bool read_scale(struct arena *arena, struct model *model,
                       struct lines *lines, struct error *error)
{
    size_t inputs = network_inputs(&model->network);
    if (!read_row(arena, lines, "shift", inputs, model->shift, error) ||
        !read_row(arena, lines, "scale", inputs, model->scale, error))
        return false;
    for (size_t i = 0; i < inputs; i++)
        if (!(model->scale[i] > 0))
            return lines_error(lines, error, "a scale must be over 0");
    return true;
}

/* Read the parameters of a model */
static bool read_theta(struct model *model, struct lines *lines,
                       struct error *error)
{
    struct error why;
    size_t parameters = model->network.parameters, said;
    const char *rest = expect(lines, "theta", error);
    if (rest == NULL)
        return false;
    if (!text_to_count(rest, 1, NETWORK_PARAMETERS_MOST, &said, &why))
        return lines_error(lines, error, why.text);
    if (said != parameters)
        return lines_error(lines, error,
                           "not the number that the layers need");
    for (size_t i = 0; i < parameters; i++) {
        /* Read one parameter of a model */
        if (!next_line(lines))
            return error_set(error,
                             "%s: ends after %zu of %zu parameters",
                             lines->path, i, parameters);
        if (!text_to_real(lines->text, &model->theta[i], &why))
            return lines_error(lines, error, why.text);
    }
    if (!lines->ended)
        return lines_error(lines, error, "the line is cut off");
    return !next_line(lines) ||
           lines_error(lines, error, "one parameter too many");
}

/* Read the version of a model */
static bool read_version(struct lines *lines, bool *named,
                         struct error *error)
{
    const char *rest = expect(lines, "tangled-neurons", error);
    if (rest == NULL)
        return false;
    *named = strcmp(rest, "2") == 0;
    return *named || strcmp(rest, "1") == 0 ||
           lines_error(lines, error, "only versions 1 and 2 are known");
}

/* Read the names of the classes */
static bool read_names(struct arena *arena, struct model *model,
                       struct lines *lines, struct error *error)
{
    struct error why;
    real number;
    size_t outputs = network_outputs(&model->network);
    for (size_t i = 0; i < outputs; i++) {
        const char *rest = expect(lines, "class", error);
        if (rest == NULL)
            return false;
        if (!labels_number(arena, &model->labels, rest, &number, &why))
            return lines_error(lines, error, why.text);
        if (model->labels.count != i + 1)
            return lines_error(lines, error, "a class named twice");
    }
    model->labels.closed = true;
    return true;
}

/* Read a whole model */
bool model_load(struct arena *arena, struct model *model,
                const char *path, const void *const activations[],
                struct error *error)
{
    struct lines *lines = lines_open(arena, path, error);
    bool named = false;
    *model = (struct model){0};
    if (lines == NULL)
        return false;
    bool done = read_version(lines, &named, error) &&
                read_shape(arena, model, lines, activations, error) &&
                read_scale(arena, model, lines, error) &&
                (!named || read_names(arena, model, lines, error)) &&
                read_theta(model, lines, error);
    return lines_close(lines, error) && done;
}
