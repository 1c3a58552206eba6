#define _XOPEN_SOURCE 700
#include "command_line.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Find an option in the program's table */
static bool is_option(const char *word)
{
    return strncmp(word, "--", 2) == 0;
}

static const struct option *find_option(const struct program *program,
                                        const char *word)
{
    static const struct option help = {.name = "--help"};
    if (strcmp(word, help.name) == 0)
        return &help;
    size_t length = strcspn(word, "=");
    for (const struct option *at = program->options; at->name; at++)
        if (strlen(at->name) == length &&
            strncmp(at->name, word, length) == 0)
            return at;
    return NULL;
}

/* Walk along the command line */
struct item {
    const char *word;            /* as typed */
    const struct option *option; /* NULL: an operand, or unknown */
    const char *value;           /* of the option; NULL: missing */
};

/* Fill the item that begins at *at and move on; false at the end. */
static bool walk(const struct command_line *line, int *at,
                 struct item *item)
{
    if (*at >= line->count)
        return false;
    *item = (struct item){.word = line->word[(*at)++]};
    item->option = find_option(line->program, item->word);
    const char *equals = strchr(item->word, '=');
    if (item->option != NULL && equals != NULL)
        item->value = equals + 1;
    else if (item->option != NULL && item->option->value != NULL &&
             *at < line->count && !is_option(line->word[*at]))
        item->value = line->word[(*at)++];
    return true;
}

/* Check every word of the command line */
static bool check_words(const struct command_line *line,
                        struct error *error)
{
    struct item item;
    for (int at = 0; walk(line, &at, &item);) {
        const struct option *option = item.option;
        if (option == NULL && is_option(item.word))
            return error_misuse(error, "%.60s is not an option",
                                item.word);
        if (option == NULL && *line->program->operands == '\0')
            return error_misuse(error, "'%.60s' is one word too many",
                                item.word);
        /* Check an option and its value */
        if (option == NULL)
            continue;
        if (option->value != NULL && item.value == NULL)
            return error_misuse(error, "%s needs a value: %s",
                                option->name, option->value);
        if (option->value == NULL && item.value != NULL)
            return error_misuse(error, "%s takes no value",
                                option->name);
        if (option->kind != OPTION_REPEATS &&
            option_text(line, option->name, 1) != NULL)
            return error_misuse(error, "%s is given twice",
                                option->name);
    }
    return true;
}

/* Look up an option's text */
const char *option_text(const struct command_line *line,
                        const char *name, size_t nth)
{
    struct item item;
    for (int at = 0; walk(line, &at, &item);)
        if (item.option && strcmp(item.option->name, name) == 0 &&
            nth-- == 0)
            return item.value != NULL ? item.value : "";
    return NULL;
}

bool option_given(const struct command_line *line, const char *name)
{
    return option_text(line, name, 0) != NULL;
}

/* Look up an option that is one of some names */
const char *option_word(const struct command_line *line,
                        const char *name, const char *otherwise)
{
    const char *text = option_text(line, name, 0);
    return text != NULL ? text : otherwise;
}

bool option_unknown(const char *name, const char *value,
                    const char *names, struct error *error)
{
    return error_misuse(error, "%s: '%.60s' is none of %s", name,
                        value, names);
}

/* Check the files of the command line */
/* Compare the files of two options */
static bool same_path(const char *one, const char *other)
{
    struct stat a, b;
    return strcmp(one, other) == 0 ||
           (stat(one, &a) == 0 && stat(other, &b) == 0 &&
            S_ISREG(a.st_mode) && a.st_dev == b.st_dev &&
            a.st_ino == b.st_ino);
}

static bool same_file(const struct command_line *line,
                      const struct option *one,
                      const struct option *other)
{
    const char *path = option_text(line, one->name, 0);
    const char *second = option_text(line, other->name, 0);
    bool files = other->kind == OPTION_READS ||
                 (other->kind == OPTION_WRITES && one < other);
    return files && path && second && same_path(path, second);
}

static bool check_files(const struct command_line *line,
                        struct error *error)
{
    const struct option *options = line->program->options;
    for (const struct option *one = options; one->name; one++) {
        const char *path = option_text(line, one->name, 0);
        if (one->kind != OPTION_WRITES || path == NULL)
            continue;
        if (*path == '\0')
            return error_misuse(error, "%s needs a value: %s",
                                one->name, one->value);
        /* Refuse a file that another option names */
        for (const struct option *other = options; other->name; other++)
            if (same_file(line, one, other))
                return error_misuse(
                    error, "%s and %s name the same file",
                    one->name, other->name);
    }
    return true;
}

/* Check options that go together or apart */
static bool given(const struct command_line *line, const char *name)
{
    return *name == '\0' ? operand(line, 0) != NULL
                         : option_given(line, name);
}

bool option_needs(const struct command_line *line, const char *option,
                  const char *with, const char *or_with,
                  struct error *error)
{
    if (!given(line, option) || given(line, with) ||
        (or_with != NULL && given(line, or_with)))
        return true;
    return error_misuse(error, "%s goes with %s", option, with);
}

/* Refuse options that exclude each other */
bool options_exclude(const struct command_line *line,
                     const char *one, const char *other,
                     struct error *error)
{
    if (!given(line, one) || !given(line, other))
        return true;
    if (*other == '\0')
        return error_misuse(error, "%s takes no operands", one);
    return error_misuse(error, "%s and %s exclude each other", one,
                        other);
}

/* Refuse the options that a mode does not take */
bool options_limit(const struct command_line *line, const char *mode,
                   const char *takes, struct error *error)
{
    const struct option *option = line->program->options;
    for (; option->name != NULL; option++) {
        const char *at = strstr(takes, option->name);
        size_t length = strlen(option->name);
        bool taken = at != NULL && (at[length] == ' ' ||
                                    at[length] == '\0');
        if (!taken && strcmp(option->name, mode) != 0 &&
            !options_exclude(line, mode, option->name, error))
            return false;
    }
    return true;
}

/* Look up an operand */
const char *operand(const struct command_line *line, size_t nth)
{
    struct item item;
    for (int at = 0; walk(line, &at, &item);)
        if (item.option == NULL && nth-- == 0)
            return item.word;
    return NULL;
}

/* Read options as numbers */
bool option_error(const char *name, const struct error *why,
                  struct error *error)
{
    if (!why->misuse)
        return error_set(error, "%s", why->text);
    return error_misuse(error, "%s: %s", name, why->text);
}

bool option_real(const struct command_line *line, const char *name,
                 real *value, struct error *error)
{
    struct error why;
    const char *text = option_text(line, name, 0);
    if (text == NULL || text_to_real(text, value, &why))
        return true;
    return option_error(name, &why, error);
}

/* Read an option as a whole number */
bool option_count(const struct command_line *line, const char *name,
                  size_t least, size_t most, size_t *value,
                  struct error *error)
{
    struct error why;
    const char *text = option_text(line, name, 0);
    if (text == NULL || text_to_count(text, least, most, value, &why))
        return true;
    return option_error(name, &why, error);
}

/* Read an option as a list of numbers */
bool option_reals(const struct command_line *line, const char *name,
                  const char *otherwise, struct reals *list,
                  struct error *error)
{
    struct error why;
    const char *text = option_text(line, name, 0);
    if (text_to_reals(text != NULL ? text : otherwise, ',', list,
                      &why))
        return true;
    return option_error(name, &why, error);
}

/* Read the operands as numbers */
bool operand_reals(const struct command_line *line,
                   const char *otherwise, struct reals *list,
                   struct error *error)
{
    struct item item;
    size_t room = (size_t)line->count + 1;
    if (operand(line, 0) == NULL)
        return text_to_reals(otherwise, ',', list, error);
    *list = (struct reals){0, calloc(room, sizeof(real))};
    if (list->value == NULL)
        return error_set(error, "out of memory");
    for (int at = 0; walk(line, &at, &item);)
        if (item.option == NULL &&
            !text_to_real(item.word, &list->value[list->count++],
                          error)) {
            reals_free(list);
            return false;
        }
    return true;
}

/* Print the help page */
static void print_help(const struct program *program)
{
    printf("usage: %s [OPTION...] %s\n%s\n\n", program->name,
           program->operands, program->purpose);
    for (const struct option *at = program->options; at->name; at++) {
        const char *value = at->value != NULL ? at->value : "";
        int gap = 24 - (int)(strlen(at->name) + strlen(value));
        printf("  %s %s%*s %s%s\n", at->name, value, gap > 0 ? gap : 0,
               "", at->meaning,
               at->kind == OPTION_REPEATS ? "; repeatable" : "");
    }
    printf("  --help%*s print this and stop\n", 19, "");
}

/* Run a program from beginning to end */
int program_main(const struct program *program, int argc,
                 char *argv[])
{
    struct command_line line = {program, argc > 0 ? argc - 1 : 0,
                                argv + 1};
    struct error error = {.misuse = false};
    bool done = true;
    signal(SIGXFSZ, SIG_IGN);
    if (option_given(&line, "--help"))
        print_help(program);
    else
        done = check_words(&line, &error) &&
               check_files(&line, &error) &&
               program->run(&line, &error);
    errno = 0;
    if ((fflush(stdout) != 0 || ferror(stdout)) && done)
        done = error_set(&error, "standard output: %s",
                         strerror(errno != 0 ? errno : EIO));
    if (done)
        return 0;
    /* Report what went wrong */
    fprintf(stderr, "%s: %s", program->name, error.text);
    if (error.misuse)
        fprintf(stderr, "; see %s --help", program->name);
    fputc('\n', stderr);
    return error.misuse ? 2 : 1;
}
