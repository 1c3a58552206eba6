/* What a program can be asked, and what it was asked.
   Workshop D, Options. Made from book/84-options.nw: change it
   there. */
#ifndef COMMAND_LINE_H
#define COMMAND_LINE_H

#include "output.h"
#include "text.h"

/* Keep every value of a repeated option */
struct texts {
    size_t count;
    const char **text;
};

/* Name the ranges of a number */
enum option_range { ANY, OVER_0, FROM_0, TO_MILLION, UNDER_1 };

/* A row of a program's table.  The last row has no name. */
struct option {
    const char *name, *value; /* "--bias", "B"; NULL for a flag */
    const char *meaning;      /* a few words, for the help page */
    /* One of these says where; what is there before is the default. */
    bool *flag;            /* --raw is true; or see words */
    const char **text, **reads, **writes; /* the last two: paths */
    struct output *output; /* opened before the run, closed after it */
    real *number;
    size_t *count;
    struct reals *reals;   /* "0.5,1" */
    struct counts *counts; /* "2,2,1" */
    struct texts *texts;   /* may be given again and again */
    void *chosen;          /* a pointer to one of names */
    /* And of these, what it may be. */
    const char *words[2];     /* of a flag: for false and for true */
    enum option_range range;  /* of a number */
    size_t least, most;       /* of a count, or of all in counts */
    const char *other;        /* a word for the most: "all" */
    const void *const *names; /* a list for name_find */
    /* Names, with blanks between; "operands" is one, too. */
    const char *needs[2]; /* of each text, one */
    const char *excludes; /* none of these */
    const char *takes;    /* a mode: none but these */
};

/* Describe a program */
struct program {
    const char *name, *purpose, *operands; /* "" for no operands */
    struct reals *operand;                 /* NULL for no operands */
    const struct option *options;
    bool (*run)(struct arena *arena, struct error *error);
};

/* What main returns: 0, or 1 for the world, or 2 for misuse. */
int program_main(const struct program *program, int argc, char *argv[]);

/* "NAME: why", if why is misuse; else why. */
bool option_error(const char *name, const struct error *why,
                  struct error *error);

#endif
