/* Reading the words of a command, and the text of --help.
   Workshop D, Options. Made from book/84-options.nw: change it
   there. */
#define _XOPEN_SOURCE 700
#include "command_line.h"

#include "name.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* The words after the program's own name. */
struct command_line {
    const struct program *program;
    int count;
    char **word;
};

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

struct item {
    const char *word;            /* as typed */
    const struct option *option; /* NULL: an operand, or unknown */
    const char *name;            /* of the option, or "operands" */
    const char *value;           /* of the option; NULL: missing */
};

/* Fill the item that begins at *at and move on; false at the end. */
static bool walk(const struct command_line *line, int *at,
                 struct item *item)
{
    /* Take the next word and the value behind it */
    if (*at >= line->count)
        return false;
    *item = (struct item){line->word[(*at)++], .name = "operands"};
    item->option = find_option(line->program, item->word);
    if (item->option == NULL)
        return true;
    item->name = item->option->name;
    const char *equals = strchr(item->word, '=');
    if (equals != NULL)
        item->value = equals + 1;
    else if (item->option->value != NULL && *at < line->count &&
             !is_option(line->word[*at]))
        item->value = line->word[(*at)++];
    return true;
}

static bool is_among(const char *names, const char *name)
{
    char field[TEXT_FIELD];
    while (text_next_field(&names, ' ', field))
        if (strcmp(field, name) == 0)
            return true;
    return false;
}

/* How often any of these names is given. */
static size_t given(const struct command_line *line, const char *names)
{
    size_t times = 0;
    struct item item;
    for (int at = 0; walk(line, &at, &item);)
        times += is_among(names, item.name);
    return times;
}

/* Tell whether an option names a file to write */
static bool writes(const struct option *option)
{
    return option != NULL &&
           (option->writes != NULL || option->output != NULL);
}

/* Check an option and its value */
static bool check_option(const struct command_line *line,
                         const struct item *item, struct error *error)
{
    const struct option *option = item->option;
    if (option->value != NULL &&
        (item->value == NULL ||
         (writes(option) && *item->value == '\0')))
        return error_misuse(error, "%s needs a value: %s",
                            option->name, option->value);
    if (option->value == NULL && item->value != NULL)
        return error_misuse(error, "%s takes no value", option->name);
    return option->texts != NULL || given(line, option->name) < 2 ||
           error_misuse(error, "%s is given twice", option->name);
}

/* Check every word of the command line */
static bool check_words(const struct command_line *line,
                        struct error *error)
{
    struct item item;
    for (int at = 0; walk(line, &at, &item);) {
        if (item.option == NULL && is_option(item.word))
            return error_misuse(error, "%.60s is not an option",
                                item.word);
        if (item.option == NULL && line->program->operand == NULL)
            return error_misuse(error, "'%.60s' is one word too many",
                                item.word);
        if (item.option != NULL && !check_option(line, &item, error))
            return false;
    }
    return true;
}

/* Check the company of one option */
static bool check_company(const struct command_line *line,
                          const struct option *one, struct error *error)
{
    struct item item;
    for (int at = 0; walk(line, &at, &item);) {
        bool refused = is_among(one->excludes, item.name) ||
                       (one->takes != NULL && item.option != one &&
                        !is_among(one->takes, item.name));
        if (refused && item.option == NULL)
            return error_misuse(error, "%s takes no operands",
                                one->name);
        if (refused)
            return error_misuse(error, "%s and %s exclude each other",
                                one->name, item.name);
    }
    /* Miss what the option needs */
    for (size_t i = 0; i < 2; i++) {
        const char *need = one->needs[i];
        if (need != NULL && given(line, need) == 0)
            return error_misuse(error, "%s goes with %.*s", one->name,
                                (int)strcspn(need, " "), need);
    }
    return true;
}

/* Check the rules of all options that are given */
static bool check_rules(const struct command_line *line,
                        struct error *error)
{
    struct item item;
    for (int modes = 1; modes >= 0; modes--)
        for (int at = 0; walk(line, &at, &item);)
            if (item.option != NULL &&
                (item.option->takes != NULL) == modes &&
                !check_company(line, item.option, error))
                return false;
    return true;
}

/* Compare two paths */
static bool same_path(const char *one, const char *other)
{
    struct stat a, b;
    return strcmp(one, other) == 0 ||
           (stat(one, &a) == 0 && stat(other, &b) == 0 &&
            S_ISREG(a.st_mode) && a.st_dev == b.st_dev &&
            a.st_ino == b.st_ino);
}

/* Compare all files of the command line */
static bool check_files(const struct command_line *line,
                        struct error *error)
{
    struct item one, two;
    for (int i = 0; walk(line, &i, &one);)
        for (int j = 0; writes(one.option) && walk(line, &j, &two);)
            if (((two.option != NULL && two.option->reads != NULL) ||
                 (writes(two.option) && i < j)) &&
                same_path(one.value, two.value))
                return error_misuse(error,
                                    "%s and %s name the same file",
                                    one.name, two.name);
    return true;
}

/* Store a number */
static bool store_number(const struct option *option, const char *text,
                         struct error *why)
{
    static const char *const wants[] = {
        "a number", "over 0", "0 or more", "from 0 to a million",
        "0 or more, under 1"};
    real x;
    if (!text_to_real(text, &x, why))
        return false;
    const bool right[] = {true, x > 0, x >= 0, x >= 0 && x <= 1000000,
                          x >= 0 && x < 1};
    *option->number = x;
    return right[option->range] ||
           error_misuse(why, "want %s", wants[option->range]);
}

/* Store a count */
static bool store_count(const struct option *option, const char *text,
                        struct error *why)
{
    if (option->other == NULL || strcmp(text, option->other) != 0)
        return text_to_count(text, option->least, option->most,
                             option->count, why);
    *option->count = option->most;
    return true;
}

/* Store a flag */
static bool store_flag(const struct option *option, const char *text,
                       struct error *why)
{
    const char *const *words = option->words;
    *option->flag =
        option->value == NULL || strcmp(text, words[1]) == 0;
    return *option->flag || strcmp(text, words[0]) == 0 ||
           error_misuse(why, "'%.40s' is neither %s nor %s", text,
                        words[0], words[1]);
}

/* Store a choice by name */
static bool store_choice(const struct option *option, const char *text,
                         struct error *why)
{
    const struct any *found = name_find(option->names, text);
    memcpy(option->chosen, &found, sizeof found);
    return found != NULL ||
           error_misuse(why, "'%.60s' is none of %s", text,
                        name_all(option->names).text);
}

/* Store a list */
static bool store_list(struct arena *arena, const struct option *option,
                       const char *text, struct error *why)
{
    struct texts *list = option->texts;
    if (option->reals != NULL)
        return text_to_reals(arena, text, ',', option->reals, why);
    if (option->counts != NULL)
        return text_to_counts(arena, text, ',', option->least,
                              option->most, option->counts, why);
    list->text = arena_grow(arena, list->text, list->count + 1,
                            sizeof *list->text);
    list->text[list->count++] = text;
    return true;
}

/* Store the value of an option */
static bool store(struct arena *arena, const struct option *option,
                  const char *text, struct error *why)
{
    if (option->number != NULL)
        return store_number(option, text, why);
    if (option->count != NULL)
        return store_count(option, text, why);
    if (option->flag != NULL)
        return store_flag(option, text, why);
    if (option->chosen != NULL)
        return store_choice(option, text, why);
    if (option->output != NULL)
        return output_open(option->output, text, why);
    if (option->reals || option->counts || option->texts)
        return store_list(arena, option, text, why);
    *(option->text    ? option->text
      : option->reads ? option->reads
                      : option->writes) = text;
    return true;
}

/* Put an option's name before a message */
bool option_error(const char *name, const struct error *why,
                  struct error *error)
{
    if (!why->misuse)
        return error_set(error, "%s", why->text);
    return error_misuse(error, "%s: %s", name, why->text);
}

/* Store all values and operands */
static bool store_all(struct arena *arena,
                      const struct command_line *line,
                      struct error *error)
{
    struct reals list = {
        0, arena_zeros(arena, (size_t)line->count, sizeof(real))};
    struct error why;
    struct item item;
    for (int at = 0; walk(line, &at, &item);) {
        if (item.option != NULL &&
            !store(arena, item.option, item.value, &why))
            return option_error(item.option->name, &why, error);
        if (item.option == NULL &&
            !text_to_real(item.word, &list.value[list.count++], error))
            return false;
    }
    if (list.count > 0)
        *line->program->operand = list;
    return true;
}

/* Print the help page */
static bool print_help(const struct program *program)
{
    printf("usage: %s [OPTION...] %s\n%s\n\n", program->name,
           program->operands, program->purpose);
    for (const struct option *at = program->options; at->name; at++) {
        const char *value = at->value != NULL ? at->value : "";
        int gap = 24 - (int)(strlen(at->name) + strlen(value));
        printf("  %s %s%*s %s%s\n", at->name, value, gap > 0 ? gap : 0,
               "", at->meaning,
               at->texts != NULL ? "; repeatable" : "");
    }
    printf("  --help%*s print this and stop\n", 19, "");
    return true;
}

/* Close the outputs of the table */
static bool close_outputs(const struct option *option,
                          struct error *error)
{
    for (; option->name != NULL; option++)
        if (option->output != NULL && option->output->stream != NULL &&
            !output_close(option->output, error))
            return false;
    return true;
}

/* Obey a command line */
static bool obey(const struct command_line *line, struct arena *arena,
                 struct error *error)
{
    const struct program *program = line->program;
    if (given(line, "--help") > 0)
        return print_help(program);
    return check_words(line, error) && check_rules(line, error) &&
           check_files(line, error) && store_all(arena, line, error) &&
           program->run(arena, error) &&
           close_outputs(program->options, error);
}

/* Report what went wrong */
static int report(const struct program *program,
                  const struct error *error)
{
    fprintf(stderr, "%s: %s", program->name, error->text);
    if (error->misuse)
        fprintf(stderr, "; see %s --help", program->name);
    fputc('\n', stderr);
    return error->misuse ? 2 : 1;
}

static const struct program *running;

/* Stop where there is no memory */
static void out_of_memory(void)
{
    fflush(stdout);
    exit(report(running, &(struct error){.text = "out of memory"}));
}

/* Open the arena and obey */
int program_main(const struct program *program, int argc,
                 char *argv[])
{
    struct command_line line = {program, argc > 0 ? argc - 1 : 0,
                                argv + 1};
    struct arena arena = {.exhausted = out_of_memory};
    struct error error = {.misuse = false};
    running = program;
    signal(SIGXFSZ, SIG_IGN);
    bool done = obey(&line, &arena, &error);
    arena_free(&arena);
    /* Make sure that what was printed has arrived */
    errno = 0;
    if ((fflush(stdout) != 0 || ferror(stdout)) && done)
        done = error_set(&error, "standard output: %s",
                         strerror(errno != 0 ? errno : EIO));
    return done ? 0 : report(program, &error);
}
