/* Reading a table from a CSV file, line by line.
   Workshop C, Tables. Made from book/83-tables.nw: change it there. */
#include "dataset.h"

#include "lines.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>
#include <tgmath.h>

/* Make a table of zeros */
struct dataset dataset_make(struct arena *arena, size_t rows,
                            size_t features,
                            const struct column_name name[])
{
    struct dataset data = {
        .rows = rows, .features = features, .room = rows,
        .feature = arena_zeros(arena, rows, features * sizeof(real)),
        .label = arena_zeros(arena, rows, sizeof(real)),
        .name = arena_zeros(arena, features + 1, sizeof *name)};
    memcpy(data.name, name, (features + 1) * sizeof *name);
    return data;
}

/* Build the table of the four people */
struct dataset dataset_people(struct arena *arena)
{
    static const real people[4][3] = {
        {133, 65, 1}, {160, 72, 0}, {152, 70, 0}, {120, 60, 1}};
    static const struct column_name names[] = {
        {"weight"}, {"height"}, {"label"}};
    struct dataset data = dataset_make(arena, 4, 2, names);
    for (size_t row = 0; row < 4; row++) {
        data.feature[2 * row] = people[row][0];
        data.feature[2 * row + 1] = people[row][1];
        data.label[row] = people[row][2];
    }
    return data;
}

/* Make room for another row */
static void make_room(struct arena *arena, struct dataset *data)
{
    if (data->rows < data->room)
        return;
    data->room = data->room > 0 ? 2 * data->room : 16;
    data->feature = arena_grow(arena, data->feature, data->room,
                               data->features * sizeof(real));
    data->label = arena_grow(arena, data->label, data->room,
                             sizeof(real));
}

/* Tell names from a row of numbers */
static bool has_names(const struct dataset *data)
{
    struct error why;
    real number;
    for (size_t i = 0; i < data->features; i++)
        if (!text_to_real(data->name[i].text, &number, &why))
            return true;
    return false;
}

/* Read the names of the columns */
static bool read_header(struct arena *arena, struct dataset *data,
                        struct lines *lines, struct error *error)
{
    if (!lines_next(lines))
        return error_set(error, "%s: no rows", lines->path);
    const char *at = lines->text;
    size_t columns = text_field_count(at, ',');
    if (columns < 2 || columns > 1000000)
        return lines_error(lines, error, "want two columns or more, "
                                         "up to a million");
    /* Keep the names of the columns */
    data->features = columns - 1;
    data->name = arena_zeros(arena, columns, sizeof *data->name);
    for (size_t i = 0; i < columns; i++) {
        text_next_field(&at, ',', data->name[i].text);
        for (char *c = data->name[i].text; *c != '\0'; c++)
            if (iscntrl((unsigned char)*c))
                *c = '?';
    }
    return has_names(data) ||
           lines_error(lines, error,
                       "want the columns' names before numbers");
}

/* Choose the largest number of a table */
static const real DATASET_MOST =
    sizeof(real) == sizeof(float) ? (real)1e15 : (real)1e100;

/* Read a field of a row */
static bool read_field(struct arena *arena, struct dataset *data,
                       size_t field, const char *text,
                       struct labels *classes, struct error *why)
{
    bool last = field == data->features;
    real *row = data->feature + data->rows * data->features;
    real *to = last ? &data->label[data->rows] : &row[field];
    if (last && classes != NULL)
        return labels_number(arena, classes, text, to, why);
    if (!text_to_real(text, to, why))
        return false;
    return fabs(*to) <= DATASET_MOST ||
           error_set(why, "a number too large to be squared");
}

/* Read a row of numbers */
static bool read_row(struct arena *arena, struct dataset *data,
                     struct lines *lines, struct labels *classes,
                     struct error *error)
{
    struct error why;
    char field[TEXT_FIELD];
    const char *at = lines->text;
    size_t fields = text_field_count(at, ',');
    size_t want = data->features + 1;
    /* Refuse a row of the wrong length */
    if (fields != want) {
        error_set(&why, "%zu fields, not %zu", fields, want);
        return lines_error(lines, error, why.text);
    }
    make_room(arena, data);
    for (size_t i = 0; text_next_field(&at, ',', field); i++)
        if (!read_field(arena, data, i, field, classes, &why))
            return lines_error(lines, error, why.text);
    data->rows++;
    return true;
}

/* Read a whole table */
bool dataset_read_classes(struct arena *arena, struct dataset *data,
                          const char *path, struct labels *classes,
                          struct error *error)
{
    struct lines *lines = lines_open(arena, path, error);
    *data = (struct dataset){0};
    if (lines == NULL)
        return false;
    bool done = read_header(arena, data, lines, error);
    while (done && lines_next(lines))
        done = read_row(arena, data, lines, classes, error);
    if (done && data->rows == 0)
        done = error_set(error, "%s: no rows", path);
    if (done && classes != NULL && classes->count == 1)
        done = error_set(error, "%s: one class only, '%s'", path,
                         classes->name[0].text);
    return lines_close(lines, error) && done;
}

/* Read a table of numbers */
bool dataset_read(struct arena *arena, struct dataset *data,
                  const char *path, struct error *error)
{
    return dataset_read_classes(arena, data, path, NULL, error);
}

/* Find a cell of a table */
static real cell(const struct dataset *data, size_t row, size_t column)
{
    if (column == data->features)
        return data->label[row];
    return data->feature[row * data->features + column];
}

/* Average a column */
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

/* Scale the features of a table */
void dataset_scale(struct dataset *data, const real shift[],
                   const real scale[])
{
    for (size_t i = 0; i < data->rows * data->features; i++) {
        size_t column = i % data->features;
        data->feature[i] =
            (data->feature[i] - shift[column]) / scale[column];
    }
}
