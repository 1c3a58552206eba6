/* Two spirals and two moons, drawn by chance.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#include "problem.h"

#include <math.h>

static const double turn = 6.283185307179586; /* two pi */

/* Place a point on a spiral */
static void spirals_place(struct random *random, size_t classes,
                          size_t class, real feature[2])
{
    double along = sqrt(random_uniform(random));
    double start = (double)class / (double)classes;
    double angle = turn * (1.5 * along + start);
    feature[0] = (real)(2 * along * cos(angle));
    feature[1] = (real)(2 * along * sin(angle));
}

const struct problem problem_spirals = {
    "spirals", 9, (real)0.05, spirals_place};

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

const struct problem problem_moons = {
    "moons", 2, (real)0.05, moons_place};

/* Draw the points of a problem */
struct dataset problem_draw(struct arena *arena,
                            const struct problem *problem,
                            size_t classes, size_t rows, real noise,
                            struct random *random)
{
    static const struct column_name names[] = {
        {"x1"}, {"x2"}, {"label"}};
    struct dataset data = dataset_make(arena, rows, 2, names);
    for (size_t row = 0; row < rows; row++) {
        real *feature = data.feature + 2 * row;
        problem->place(random, classes, row % classes, feature);
        for (size_t i = 0; i < 2; i++)
            feature[i] += noise * (real)random_normal(random);
        data.label[row] = (real)(row % classes);
    }
    return data;
}
