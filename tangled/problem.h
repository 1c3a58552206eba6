/* Points of known classes, made to be learned.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#ifndef PROBLEM_H
#define PROBLEM_H

#include "dataset.h"
#include "random.h"

/* A way to fill a table of two features with points of some classes;
   the label is the number of the class, from 0. */
struct problem {
    const char *name;
    size_t classes_most; /* 2 or more */
    real noise;          /* the usual one */
    /* Choose a point of the class. */
    void (*place)(struct random *random, size_t classes, size_t class,
                  real feature[2]);
};

extern const struct problem problem_spirals, problem_moons;

/* Draw `rows` points of a problem; the classes take turns.  To each
   feature a normal number is added, noise times as large. */
struct dataset problem_draw(struct arena *arena,
                            const struct problem *problem,
                            size_t classes, size_t rows, real noise,
                            struct random *random);

#endif
