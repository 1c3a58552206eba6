/* The Workshop's options: what is declared is what happens. */
#include "helpers.h"

#include "activation.h"
#include "command_line.h"
#include "curves.h"
#include "names.h"

TestSuite(options, .timeout = 60, .init = enter_scratch);

/* A program with an option of every kind. */
struct got {
    bool flag, sum, mode;
    const char *text, *in, *save;
    struct output csv;
    real number, over, from, million, under;
    size_t count;
    struct reals reals, operands;
    struct counts counts;
    struct texts texts;
    const struct activation *curve;
};

static const struct got usual = {.text = "as ever", .number = 42, .count = 7,
                                 .curve = &activation_step};
static struct got got;
static int runs;
static const char *failure; /* of the run, if it is to fail */

static bool run(struct arena *of_this, struct error *error)
{
    runs++;
    if (failure != NULL && strcmp(failure, "memory") == 0)
        arena_cache_lines(of_this, SIZE_MAX, 8);
    puts("it runs");
    if (got.csv.stream != NULL)
        fputs("new\n", got.csv.stream);
    return failure == NULL || error_set(error, "%s", failure);
}

static const struct option table[] = {
    {"--flag", NULL, "a flag", .flag = &got.flag},
    {"--sum", "WORD", "one of two words", .flag = &got.sum,
     .words = {"mean", "sum"}},
    {"--text", "T", "any text", .text = &got.text},
    {"--in", "FILE", "is read", .reads = &got.in},
    {"--save", "FILE", "is written", .writes = &got.save},
    {"--csv", "FILE", "is opened", .output = &got.csv},
    {"--number", "X", "any number", .number = &got.number},
    {"--over", "X", "", .number = &got.over, .range = OVER_0},
    {"--from", "X", "", .number = &got.from, .range = FROM_0},
    {"--million", "X", "", .number = &got.million, .range = TO_MILLION},
    {"--under", "X", "", .number = &got.under, .range = UNDER_1},
    {"--count", "N", "a count", .count = &got.count, .least = 2, .most = 9,
     .other = "all"},
    {"--reals", "X,...", "numbers", .reals = &got.reals},
    {"--counts", "N,...", "counts", .counts = &got.counts, .least = 1,
     .most = 5},
    {"--again", "T", "texts", .texts = &got.texts},
    {"--curve", "NAME", "a name", .chosen = &got.curve,
     .names = names_activations},
    {"--mode", NULL, "alone", .flag = &got.mode, .takes = "--text --flag"},
    {"--needs", NULL, "two of three", .flag = &(bool){false},
     .needs = {"--text --number", "--in"}},
    {"--never", NULL, "no company", .flag = &(bool){false},
     .excludes = "--sum --counts operands"},
    {0}};

static const struct program program = {
    "trial", "A program for a test.", "[X...]", &got.operands, table, run};

/* Run a program with the words of a text; what it says is in two files. */
static int run_program(const struct program *what, const char *text)
{
    static char copy[1000];
    static char *word[50];
    int count = 1;
    snprintf(copy, sizeof copy, "%s", text);
    word[0] = (char *)(uintptr_t)what->name;
    for (char *at = strtok(copy, " "); at != NULL; at = strtok(NULL, " "))
        word[count++] = at;
    word[count] = NULL;
    got = usual;
    cr_assert_not_null(freopen("out", "w", stdout));
    cr_assert_not_null(freopen("err", "w", stderr));
    int status = program_main(what, count, word);
    fflush(stdout), fflush(stderr);
    output_discard(&got.csv);
    return status;
}

static const char *content(const char *path)
{
    static char text[10000];
    FILE *file = fopen(path, "r");
    cr_assert_not_null(file);
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    return text;
}

static void takes(const char *text)
{
    int before = runs;
    cr_assert_eq(run_program(&program, text), 0, "%s: %s", text,
                 content("err"));
    cr_assert_str_eq(content("out"), "it runs\n");
    cr_assert_str_empty(content("err"));
    cr_assert_eq(runs, before + 1);
}

/* Misuse: nothing is run, and one line says why. */
static void refuses(const char *text, const char *says)
{
    char line[500];
    int before = runs;
    cr_assert_eq(run_program(&program, text), 2, "%s", text);
    snprintf(line, sizeof line, "trial: %s; see trial --help\n", says);
    cr_assert_str_eq(content("err"), line, "%s: %s", text, content("err"));
    cr_assert_str_empty(content("out"));
    cr_assert_eq(runs, before);
}

CHECK(options, what_is_not_given_stays)
{
    takes("");
    cr_assert_not(got.flag || got.sum || got.mode);
    cr_assert_str_eq(got.text, "as ever");
    cr_assert_null(got.in);
    cr_assert_null(got.csv.stream);
    EXACT(got.number, 42);
    cr_assert_eq(got.count, (size_t)7);
    cr_assert_eq(got.curve, &activation_step);
    cr_assert_eq(got.reals.count + got.counts.count + got.texts.count +
                     got.operands.count,
                 (size_t)0);
}

/* The lists are freed with the program, so only what is no list is looked
   at after it. */
CHECK(options, every_value_goes_to_its_place)
{
    takes("--flag --sum sum --text=a=b --in i --save s --number -2.5e1 "
          "--over 3 --count 9 --curve relu");
    cr_assert(got.flag && got.sum);
    cr_assert_str_eq(got.text, "a=b");
    cr_assert_str_eq(got.in, "i");
    cr_assert_str_eq(got.save, "s");
    EXACT(got.number, -25);
    EXACT(got.over, 3);
    cr_assert_eq(got.count, (size_t)9);
    cr_assert_eq(got.curve, &activation_relu);
    takes("--sum=mean --text= --count=all");
    cr_assert_not(got.sum);
    cr_assert_str_eq(got.text, "");
    cr_assert_eq(got.count, (size_t)9);
}

static double sums[4];

static bool run_sums(struct arena *of_this, struct error *error)
{
    (void)of_this, (void)error;
    memset(sums, 0, sizeof sums);
    for (size_t i = 0; i < got.reals.count; i++)
        sums[0] = 10 * sums[0] + (double)got.reals.value[i];
    for (size_t i = 0; i < got.counts.count; i++)
        sums[1] = 10 * sums[1] + (double)got.counts.value[i];
    for (size_t i = 0; i < got.texts.count; i++)
        sums[2] = 10 * sums[2] + atof(got.texts.text[i]);
    for (size_t i = 0; i < got.operands.count; i++)
        sums[3] = 10 * sums[3] + (double)got.operands.value[i];
    return true;
}

CHECK(options, lists_keep_their_order)
{
    struct program other = program;
    other.run = run_sums;
    const char *const line =
        "7 --reals 1,2.5,3 --again 4 -8 --counts 5,4,1 --again 5 "
        "--again=6 9";
    cr_assert_eq(run_program(&other, line), 0, "%s", content("err"));
    EXACT(sums[0], 128);
    EXACT(sums[1], 541);
    EXACT(sums[2], 456);
    EXACT(sums[3], 629);
}

CHECK(options, words_that_are_no_options)
{
    refuses("--flags", "--flags is not an option");
    refuses("--fla", "--fla is not an option");
    refuses("--flag=yes", "--flag takes no value");
    refuses("--flag --flag", "--flag is given twice");
    refuses("--text a --text=b", "--text is given twice");
    refuses("--text", "--text needs a value: T");
    refuses("--text --flag", "--text needs a value: T");
    refuses("--save=", "--save needs a value: FILE");
    refuses("--csv=", "--csv needs a value: FILE");
    refuses("abc", "'abc' is not a number");
    struct program other = program;
    other.operand = NULL;
    cr_assert_eq(run_program(&other, "3"), 2);
    cr_assert_str_eq(content("err"), "trial: '3' is one word too many; "
                                     "see trial --help\n");
}

CHECK(options, values_that_are_refused)
{
    refuses("--sum add", "--sum: 'add' is neither mean nor sum");
    refuses("--number x", "--number: 'x' is not a number");
    refuses("--count 1", "--count: '1' is not from 2 to 9");
    refuses("--count 10", "--count: '10' is not from 2 to 9");
    refuses("--count ALL", "--count: 'ALL' is not a whole number");
    refuses("--reals 1,,2", "--reals: '' is not a number");
    refuses("--counts 1,6", "--counts: '6' is not from 1 to 5");
    refuses("--counts 0,1", "--counts: '0' is not from 1 to 5");
    refuses("--curve line", "--curve: 'line' is none of sigmoid, step, "
                            "tanh, relu, leaky-relu, identity, softmax");
}

CHECK(options, ranges_at_their_edges)
{
    takes("--over 1e-30 --from 0 --million 1000000 --under 0");
    takes("--over 1e30 --from 1e30 --million 0 --under 0.999");
    refuses("--over 0", "--over: want over 0");
    refuses("--over -1", "--over: want over 0");
    refuses("--from -1e-30", "--from: want 0 or more");
    refuses("--million -1", "--million: want from 0 to a million");
    refuses("--million 1000001", "--million: want from 0 to a million");
    refuses("--under 1", "--under: want 0 or more, under 1");
    refuses("--under -0.1", "--under: want 0 or more, under 1");
}

CHECK(options, what_goes_with_what)
{
    takes("--needs --text a --in b");
    takes("--in b --number 3 --needs");
    refuses("--needs", "--needs goes with --text");
    refuses("--needs --in b", "--needs goes with --text");
    refuses("--needs --number 1", "--needs goes with --in");
    takes("--never --flag --reals 1");
    refuses("--never --sum sum", "--never and --sum exclude each other");
    refuses("--counts 1 --never", "--never and --counts exclude each "
                                  "other");
    refuses("--never 3", "--never takes no operands");
    takes("--mode --text a --flag");
    refuses("--mode --number 1", "--mode and --number exclude each other");
    refuses("4 --mode", "--mode takes no operands");
    /* the mode is asked first, wherever it stands */
    refuses("--needs --mode", "--mode and --needs exclude each other");
    refuses("--mode --needs", "--mode and --needs exclude each other");
}

CHECK(options, no_file_is_named_twice)
{
    make_file("here", "old\n");
    make_file("there", "old\n");
    cr_assert_eq(symlink("here", "link"), 0);
    refuses("--save new --csv new", "--save and --csv name the same file");
    refuses("--in here --csv here", "--csv and --in name the same file");
    refuses("--in here --csv link", "--csv and --in name the same file");
    refuses("--save ./here --csv link",
            "--save and --csv name the same file");
    cr_assert_str_eq(content("here"), "old\n");
    takes("--in here --csv there");
    takes("--in /dev/null --csv /dev/./null");
    takes("--in here --text here");
}

/* An output is opened before the run, and is a file only after it. */
CHECK(options, outputs_are_whole_or_not_at_all)
{
    make_file("f", "old\n");
    takes("--csv f");
    cr_assert_str_eq(content("f"), "new\n");
    make_file("f", "old\n");
    failure = "it went wrong";
    cr_assert_eq(run_program(&program, "--csv f"), 1);
    cr_assert_str_eq(content("err"), "trial: it went wrong\n");
    cr_assert_str_eq(content("f"), "old\n");
    failure = NULL;
    cr_assert_eq(run_program(&program, "--csv no/where"), 1);
    cr_assert_str_eq(content("err"),
                     "trial: no/where: No such file or directory\n");
}

CHECK(options, help_names_every_option_and_runs_nothing)
{
    cr_assert_eq(run_program(&program, "--nonsense --help"), 0);
    const char *help = content("out");
    cr_assert_eq(runs, 0);
    cr_assert_eq(strncmp(help, "usage: trial [OPTION...] [X...]\n"
                               "A program for a test.\n\n", 55), 0);
    for (const struct option *at = table; at->name != NULL; at++) {
        char line[100];
        snprintf(line, sizeof line, "\n  %s %s", at->name,
                 at->value != NULL ? at->value : "");
        cr_assert_not_null(strstr(help, line), "%s", at->name);
        cr_assert_not_null(strstr(help, at->meaning));
    }
    cr_assert_not_null(strstr(help, "texts; repeatable\n"));
    cr_assert_not_null(strstr(help, "\n  --help"));
}

static void run_short(void)
{
    failure = "memory";
    run_program(&program, "--csv f");
    _exit(77);
}

CHECK(options, without_memory_a_program_says_so)
{
    make_file("f", "old\n");
    int status = ends(run_short);
    bool left = WIFEXITED(status) && WEXITSTATUS(status) == 1;
    cr_assert(left, "it ends with %d", status);
    cr_assert_str_eq(content("err"), "trial: out of memory\n");
    cr_assert_str_eq(content("f"), "old\n");
}
