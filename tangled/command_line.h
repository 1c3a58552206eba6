#ifndef COMMAND_LINE_H
#define COMMAND_LINE_H

#include "text.h"

/* Describe an option and a program */
/* Name the kinds of options */
enum option_kind {
    OPTION_ONCE,
    OPTION_REPEATS, /* may be given more than once */
    OPTION_READS,   /* its value is a file that is read */
    OPTION_WRITES   /* its value is a file that is written */
};

struct option {
    const char *name;    /* "--bias" */
    const char *value;   /* what follows it: "B"; NULL for nothing */
    const char *meaning; /* one line of help */
    enum option_kind kind;
};

/* The words after the program's own name. */
struct command_line {
    const struct program *program;
    int count;
    char **word;
};

struct program {
    const char *name;
    const char *purpose;          /* a sentence or two of help */
    const char *operands;         /* "[INPUT...]", or "" for none */
    const struct option *options; /* the last has no name */
    bool (*run)(const struct command_line *line,
                struct error *error);
};

/* Declare the main function of a program */
/* What main returns: --help is answered, the words are checked, the
   program is run, and what went wrong becomes one line on stderr.
   0: all went well.  1: the world was wrong.  2: the command was. */
int program_main(const struct program *program, int argc,
                 char *argv[]);

/* Declare how options are looked up */
/* False, with a message of misuse: `option` is given without any of
   the options that it goes with; or two options are given that
   exclude each other.  A name may be "" for the operands. */
bool option_needs(const struct command_line *line, const char *option,
                  const char *with, const char *or_with,
                  struct error *error);
bool options_exclude(const struct command_line *line,
                     const char *one, const char *other,
                     struct error *error);

/* False, with a message of misuse: beside `mode` an option is given
   that is not among `takes`, names with blanks between them. */
bool options_limit(const struct command_line *line, const char *mode,
                   const char *takes, struct error *error);

/* Declare how an option is looked up */
/* Is the option given? */
bool option_given(const struct command_line *line, const char *name);

/* The value of the option where it is given for the nth time,
   counting from 0; NULL when it is not. */
const char *option_text(const struct command_line *line,
                        const char *name, size_t nth);

/* The value of an option; where it is not given, `otherwise`. */
const char *option_word(const struct command_line *line,
                        const char *name, const char *otherwise);

/* The error of misuse of a value that is none of some names. */
bool option_unknown(const char *name, const char *value,
                    const char *names, struct error *error);

/* The nth operand, counting from 0; NULL when there is none. */
const char *operand(const struct command_line *line, size_t nth);

/* Declare how values become numbers */

/* The error of an option's value: its name and why, if it is misuse. */
bool option_error(const char *name, const struct error *why,
                  struct error *error);

/* Read the value of an option.  Where it is not given, *value stays.
   False, with a message of misuse: it is no such number. */
bool option_real(const struct command_line *line, const char *name,
                 real *value, struct error *error);
bool option_count(const struct command_line *line, const char *name,
                  size_t least, size_t most, size_t *value,
                  struct error *error);

/* Read a list; where it is not given, read the text otherwise instead.
   The list is the caller's to free, also after a failure. */
bool option_reals(const struct command_line *line, const char *name,
                  const char *otherwise, struct reals *list,
                  struct error *error);
bool operand_reals(const struct command_line *line,
                   const char *otherwise, struct reals *list,
                   struct error *error);

#endif
