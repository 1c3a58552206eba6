/* What the contenders in C share: the data, the clock, the protocol.
   NUMBER is the type of their numbers. */
#ifndef CONTENDER_H
#define CONTENDER_H

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { ROWS = 2048, PIXELS = 784, CLASSES = 10, JUDGED = 256 };

/* The two small problems, and those of digits.py; in dense, no pixel
   is 0. */
static NUMBER xor_input[] = {0, 0, 0, 1, 1, 0, 1, 1};
static NUMBER xor_truth[] = {0, 1, 1, 0};
static NUMBER people_input[] = {-1, (NUMBER).2, (NUMBER).5, (NUMBER).3,
                                -1, (NUMBER).8, (NUMBER).9, (NUMBER).1,
                                -1, (NUMBER)-.4, 1, (NUMBER).6};
static NUMBER people_truth[] = {1, 0, 0, 1};
static _Alignas(64) NUMBER pixels[ROWS * PIXELS], dense[ROWS * PIXELS];
static _Alignas(64) NUMBER labels[ROWS * CLASSES];

static void read_numbers(FILE *file, size_t count, NUMBER number[])
{
    for (size_t i = 0; i < count; i++) {
        float one;
        if (fread(&one, sizeof one, 1, file) != 1)
            exit(2);
        number[i] = (NUMBER)one;
    }
}

static void read_digits(void)
{
    FILE *file = fopen("build/bench/digits.bin", "rb");
    if (file == NULL)
        exit(2);
    read_numbers(file, ROWS * PIXELS, pixels);
    read_numbers(file, ROWS * CLASSES, labels);
    read_numbers(file, ROWS * PIXELS, dense);
    fclose(file);
}

/* A piece of work: so many steps of it, and the loss by now. */
struct work {
    const char *name;
    void *what;
    void (*run)(void *what, size_t steps);
    double (*loss)(void *what);
};

static double seconds(void)
{
    struct timespec t;
    timespec_get(&t, TIME_UTC);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void answer(const struct work *work, size_t steps)
{
    double before = work->loss(work->what), began = seconds();
    work->run(work->what, steps);
    double took = seconds() - began;
    printf("%.9g %.9g %.9g\n", took, before, work->loss(work->what));
    fflush(stdout);
}

/* Say who is here; then answer each line "work steps" by "seconds
   before after". */
static int serve(const char *path, size_t count,
                 const struct work work[])
{
    char name[64];
    size_t steps;
    printf("%s\n", path);
    fflush(stdout);
    while (scanf("%63s %zu", name, &steps) == 2)
        for (size_t i = 0; i < count; i++)
            if (strcmp(name, work[i].name) == 0)
                answer(&work[i], steps);
    return 0;
}

#endif
