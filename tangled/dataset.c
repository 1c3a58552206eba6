#include "dataset.h"

#include "lines.h"

#include <stdio.h>
#include <stdlib.h>
#include <tgmath.h>

/* Free a table */
void dataset_free(struct dataset *data)
{
    free(data->feature);
    free(data->label);
    free(data->name);
    *data = (struct dataset){0};
}

/* Make room for another row */
static bool make_room(struct dataset *data, struct error *error)
{
    if (data->rows < data->room)
        return true;
    size_t room = data->room > 0 ? 2 * data->room : 16;
    real *feature = realloc(data->feature, room * data->features *
                                               sizeof(real));
    if (feature != NULL)
        data->feature = feature;
    real *label = realloc(data->label, room * sizeof(real));
    if (label != NULL)
        data->label = label;
    if (feature == NULL || label == NULL)
        return error_set(error, "out of memory");
    data->room = room;
    return true;
}

/* Read the names of the columns */
static bool read_header(struct dataset *data, struct lines *lines,
                        struct error *error)
{
    struct error why;
    struct column_name name;
    size_t columns = 0, numbers = 0;
    real number;
    if (!lines_next(lines))
        return error_set(error, "%s: no rows", lines->path);
    for (const char *at = lines->text; columns <= 1000000 &&
         text_next_field(&at, ',', name.text); columns++)
        numbers += at != NULL && text_to_real(name.text, &number, &why);
    if (columns < 2 || columns > 1000000)
        return lines_error(lines, error, "want two columns or more, "
                                         "up to a million");
    if (numbers == columns - 1)
        return lines_error(lines, error,
                           "want the columns' names before numbers");
    /* Keep the names of the columns */
    data->features = columns - 1;
    data->name = calloc(columns, sizeof *data->name);
    if (data->name == NULL)
        return error_set(error, "out of memory");
    const char *at = lines->text;
    for (size_t i = 0; i < columns; i++)
        text_next_field(&at, ',', data->name[i].text);
    for (size_t i = 0; i < columns; i++)
        for (char *c = data->name[i].text; *c != '\0'; c++)
            if ((unsigned char)*c < ' ' || *c == 127)
                *c = '?';
    return true;
}

/* Read a row of numbers */
/* Read a field of a row */
/* Choose the largest number of a table */
static const real DATASET_MOST =
    sizeof(real) == sizeof(float) ? (real)1e15 : (real)1e100;

static bool read_field(struct dataset *data, size_t field,
                       const char *text, struct labels *classes,
                       struct error *why)
{
    bool last = field == data->features;
    real *row = data->feature + data->rows * data->features;
    real *to = last ? &data->label[data->rows] : &row[field];
    if (last && classes != NULL)
        return labels_number(classes, text, to, why);
    if (!text_to_real(text, to, why))
        return false;
    return fabs(*to) <= DATASET_MOST ||
           error_set(why, "a number too large to be squared");
}

static bool read_row(struct dataset *data, struct lines *lines,
                     struct labels *classes, struct error *error)
{
    struct error why;
    char field[TEXT_FIELD], what[80];
    size_t fields = 0, want = data->features + 1;
    if (!make_room(data, error))
        return false;
    for (const char *at = lines->text;
         text_next_field(&at, ',', field); fields++) {
        if (fields < want && !read_field(data, fields, field, classes,
                                         &why))
            return lines_error(lines, error, why.text);
    }
    /* Refuse a row of the wrong length */
    if (fields != want) {
        snprintf(what, sizeof what, "%zu fields, not %zu", fields,
                 want);
        return lines_error(lines, error, what);
    }
    data->rows++;
    return true;
}

/* Read a whole table */
static bool read_table(struct dataset *data, const char *path,
                       struct labels *classes, struct error *error)
{
    struct lines lines;
    *data = (struct dataset){0};
    if (!lines_open(&lines, path, error))
        return false;
    bool done = read_header(data, &lines, error);
    while (done && lines_next(&lines))
        done = read_row(data, &lines, classes, error);
    if (done && data->rows == 0)
        done = error_set(error, "%s: no rows", path);
    if (!lines_close(&lines, error))
        done = false;
    if (!done)
        dataset_free(data);
    return done;
}

bool dataset_read(struct dataset *data, const char *path,
                  struct error *error)
{
    return read_table(data, path, NULL, error);
}

/* Read a table of classes */
bool dataset_read_classes(struct dataset *data, const char *path,
                          struct labels *classes, struct error *error)
{
    if (!read_table(data, path, classes, error))
        return false;
    if (classes->count > 1)
        return true;
    dataset_free(data);
    return error_set(error, "%s: one class only, '%s'", path,
                     classes->name[0].text);
}

/* Build the table of the four people */
bool dataset_people(struct dataset *data, struct error *error)
{
    static const real people[4][3] = {
        {133, 65, 1}, {160, 72, 0}, {152, 70, 0}, {120, 60, 1}};
    static const char *const names[] = {"weight", "height", "label"};
    *data = (struct dataset){.features = 2};
    data->name = calloc(3, sizeof *data->name);
    if (data->name == NULL || !make_room(data, error)) {
        dataset_free(data);
        return error_set(error, "out of memory");
    }
    for (size_t i = 0; i < 3; i++)
        snprintf(data->name[i].text, TEXT_FIELD, "%s", names[i]);
    for (; data->rows < 4; data->rows++) {
        const real *person = people[data->rows];
        data->feature[2 * data->rows] = person[0];
        data->feature[2 * data->rows + 1] = person[1];
        data->label[data->rows] = person[2];
    }
    return true;
}

/* Measure and scale columns */
static real cell(const struct dataset *data, size_t row, size_t column)
{
    if (column == data->features)
        return data->label[row];
    return data->feature[row * data->features + column];
}

real dataset_mean(const struct dataset *data, size_t column)
{
    real first = cell(data, 0, column), sum = 0;
    for (size_t row = 0; row < data->rows; row++)
        sum += cell(data, row, column) - first;
    return first + sum / (real)data->rows;
}

/* Measure the spread of a column */
real dataset_deviation(const struct dataset *data, size_t column)
{
    real mean = dataset_mean(data, column), sum = 0;
    for (size_t row = 0; row < data->rows; row++) {
        real distance = cell(data, row, column) - mean;
        sum += distance * distance;
    }
    return sqrt(sum / (real)data->rows);
}

/* Standardise the features of a table */
void dataset_standard(const struct dataset *data, real shift[],
                      real scale[])
{
    for (size_t i = 0; i < data->features; i++) {
        real deviation = dataset_deviation(data, i);
        shift[i] = dataset_mean(data, i);
        scale[i] = deviation > 0 ? deviation : 1;
    }
}

void dataset_scale(struct dataset *data, const real shift[],
                   const real scale[])
{
    for (size_t i = 0; i < data->rows * data->features; i++) {
        size_t column = i % data->features;
        data->feature[i] =
            (data->feature[i] - shift[column]) / scale[column];
    }
}
