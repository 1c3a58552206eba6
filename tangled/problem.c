#include "problem.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Place a point on a spiral */
static const double turn = 6.283185307179586; /* two pi */

static void spirals_place(struct random *random, size_t classes,
                          size_t class, real feature[2])
{
    double along = sqrt(random_uniform(random));
    double start = (double)class / (double)classes;
    double angle = turn * (1.5 * along + start);
    feature[0] = (real)(2 * along * cos(angle));
    feature[1] = (real)(2 * along * sin(angle));
}

/* Place a point on a moon */
static void moons_place(struct random *random, size_t classes,
                        size_t class, real feature[2])
{
    double angle = turn / 2 * random_uniform(random);
    double side = class == 0 ? 1 : -1;
    (void)classes;
    feature[0] = (real)(side * (cos(angle) - 0.5));
    feature[1] = (real)(side * (sin(angle) - 0.25));
}

/* Place a point in a blob */
static void blobs_place(struct random *random, size_t classes,
                        size_t class, real feature[2])
{
    double angle = turn * (double)class / (double)classes;
    (void)random;
    feature[0] = (real)cos(angle);
    feature[1] = (real)sin(angle);
}

/* Look up a problem */
static const struct problem problems[] = {
    {"spirals", 9, (real)0.05, spirals_place},
    {"moons", 2, (real)0.05, moons_place},
    /* List the blobs of chapter 9 */
    {"blobs", 9, (real)0.5, blobs_place},
    };

const struct problem *problem_find(const char *name)
{
    for (size_t i = 0; i < sizeof problems / sizeof *problems; i++)
        if (strcmp(problems[i].name, name) == 0)
            return &problems[i];
    return NULL;
}

const char *problem_names(void)
{
    return "spirals, moons"
           /* Name the blobs of chapter 9 */
           ", blobs";
}

/* Make an empty table of two features */
static bool make_table(struct dataset *data, size_t rows,
                       struct error *error)
{
    static const char *const names[] = {"x1", "x2", "label"};
    *data = (struct dataset){.rows = rows, .features = 2, .room = rows};
    data->feature = calloc(rows, 2 * sizeof(real));
    data->label = calloc(rows, sizeof(real));
    data->name = calloc(3, sizeof *data->name);
    if (!data->feature || !data->label || !data->name) {
        dataset_free(data);
        return error_set(error, "out of memory");
    }
    for (size_t i = 0; i < 3; i++)
        snprintf(data->name[i].text, TEXT_FIELD, "%s", names[i]);
    return true;
}

/* Draw the points of a problem */
bool problem_draw(const struct problem *problem, size_t classes,
                  size_t rows, real noise, struct random *random,
                  struct dataset *data, struct error *error)
{
    if (!make_table(data, rows, error))
        return false;
    for (size_t row = 0; row < rows; row++) {
        real *feature = data->feature + 2 * row;
        problem->place(random, classes, row % classes, feature);
        for (size_t i = 0; i < 2; i++)
            feature[i] += noise * (real)random_normal(random);
        data->label[row] = (real)(row % classes);
    }
    return true;
}
