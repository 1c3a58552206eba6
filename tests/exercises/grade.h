/* What the tests of the exercises share.  A test states what a student's
   code should do, and explains what it did instead. */
#ifndef GRADE_H
#define GRADE_H

#include <criterion/criterion.h>

#include <math.h>
#include <signal.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#include "arena.h"
#include "real.h"

/* What a test makes; freed when it ends. */
static struct arena arena;

/* Both are drawn anew for each grading, so that no answer can know them:
   a test that reaches its end says the token and leaves with the cookie. */
#ifndef GRADE_TOKEN
#define GRADE_TOKEN "token"
#define GRADE_COOKIE 57
#endif

#ifdef __SANITIZE_ADDRESS__
int __lsan_do_recoverable_leak_check(void);
#define GRADE_LEAKS __lsan_do_recoverable_leak_check()
#else
#define GRADE_LEAKS 0
#endif

static inline void grade_say(const char *kind, const char *format,
                             va_list values)
{
    char text[2000];
    vsnprintf(text, sizeof text, format, values);
    fflush(stdout);
    for (char *line = text; line != NULL;) {
        char *end = strchr(line, '\n');
        if (end != NULL)
            *end++ = '\0';
        dprintf(1, "%s %s %s\n", GRADE_TOKEN, kind, line);
        line = end;
    }
}

/* The answer is wrong: say how, and end this test. */
__attribute__((format(printf, 1, 2), noreturn)) static inline void
wrong(const char *format, ...)
{
    va_list values;
    va_start(values, format);
    grade_say("wrong", format, values);
    va_end(values);
    _exit(1);
}

/* An answer may work for five seconds.  Seconds in which the machine does
   something else do not count, so that a right answer is right on a machine
   that is busy, too. */
static void grade_too_long(int signal)
{
    static const char said[] = GRADE_TOKEN " loop\n";
    (void)signal;
    _exit(write(1, said, sizeof said - 1) < 0 ? 2 : 1);
}

static inline void grade_limit(void)
{
    struct rlimit limit;
    getrlimit(RLIMIT_CPU, &limit);
    if (limit.rlim_cur > 5)
        limit.rlim_cur = 5;
    setrlimit(RLIMIT_CPU, &limit);
    signal(SIGXCPU, grade_too_long);
}

#define TASK(name)                                                       \
    static void name##_task(void);                                       \
    Test(task, name, .exit_code = GRADE_COOKIE, .timeout = 300)          \
    {                                                                    \
        grade_limit();                                                   \
        name##_task();                                                   \
        arena_free(&arena);                                              \
        if (GRADE_LEAKS)                                                 \
            dprintf(1, "%s leak\n", GRADE_TOKEN);                        \
        dprintf(1, "%s right %s\n", GRADE_TOKEN, #name);                 \
        _exit(GRADE_COOKIE);                                             \
    }                                                                    \
    static void name##_task(void)

/* A value that a usual mistake gives, and the mistake. */
struct mistake {
    double value;
    const char *why;
};

/* got should be want, to within tolerance.  After the tolerance come the
   mistakes: {value, "why"}, ... */
static inline void grade_close(const char *what, double got, double want,
                               double tolerance,
                               const struct mistake mistakes[], size_t count)
{
    char why[600] = "";
    if (fabs(got - want) <= tolerance || (isinf(want) && got == want))
        return;
    for (size_t i = 1; i < count; i++)
        if (fabs(got - mistakes[i].value) <= tolerance ||
            got == mistakes[i].value) {
            snprintf(why, sizeof why, "\nThis very number comes out if %s.",
                     mistakes[i].why);
            break;
        }
    if (isnan(got))
        wrong("%s is not a number (nan); %.10g was expected.%s", what, want,
              why);
    if (tolerance <= 0)
        wrong("%s: got %.10g, expected %.10g.%s", what, got, want, why);
    wrong("%s: got %.10g, expected %.10g.\nThe difference is %.3g; up to "
          "%.3g would do.%s",
          what, got, want, fabs(got - want), tolerance, why);
}
#define CLOSE(what, got, want, tolerance, ...)                           \
    do {                                                                 \
        const struct mistake all[] = {{NAN, ""}, ##__VA_ARGS__};         \
        grade_close(what, (double)(got), (double)(want),                 \
                    (double)(tolerance), all, sizeof all / sizeof *all); \
    } while (0)

/* Numbers that a student gives, and should find: when one is not right, it
   is not told what would be. */
static inline void grade_answer(const char *what, double got, double want,
                                double tolerance,
                                const struct mistake mistakes[],
                                size_t count)
{
    if (fabs(got - want) <= tolerance)
        return;
    for (size_t i = 1; i < count; i++)
        if (fabs(got - mistakes[i].value) <= fmax(tolerance, 1e-12))
            wrong("%s: %.10g is not right.\nThis very number comes out if "
                  "%s.", what, got, mistakes[i].why);
    wrong("%s: %.10g is not right.", what, got);
}
#define ANSWER(what, got, want, tolerance, ...)                          \
    do {                                                                 \
        const struct mistake all[] = {{NAN, ""}, ##__VA_ARGS__};         \
        grade_answer(what, (double)(got), (double)(want),                \
                     (double)(tolerance), all,                           \
                     sizeof all / sizeof *all);                          \
    } while (0)

/* A number that was to be given, to three digits. */
#define DIGITS(what, got, want, ...)                                     \
    do {                                                                 \
        if (isnan((double)(got)))                                        \
            wrong("%s still has no answer: put your number in the place " \
                  "of NAN.", what);                                      \
        ANSWER(what, got, want, 0.0051 * fabs((double)(want)) + 1e-12,   \
               ##__VA_ARGS__);                                           \
    } while (0)

/* A whole number that was to be given. */
#define COUNT(what, got, want, ...)                                      \
    do {                                                                 \
        if ((long long)(got) == UNANSWERED)                              \
            wrong("%s still has no answer: put your number in the place " \
                  "of UNANSWERED.", what);                               \
        ANSWER(what, got, want, 0, ##__VA_ARGS__);                       \
    } while (0)

#define HOLDS(condition, ...)                                            \
    do {                                                                 \
        if (!(condition))                                                \
            wrong(__VA_ARGS__);                                          \
    } while (0)

/* A name with an index, for messages: at("output[%d]", i). */
__attribute__((format(printf, 1, 2))) static inline const char *
at(const char *format, ...)
{
    static char text[8][120];
    static int turn;
    char *out = text[turn = (turn + 1) % 8];
    va_list values;
    va_start(values, format);
    vsnprintf(out, 120, format, values);
    va_end(values);
    return out;
}

/* A file that the student made beside answer.c. */
static inline const char *artefact(const char *name)
{
    static char path[4096];
    snprintf(path, sizeof path, "%s/%s", getenv("ANSWER"), name);
    HOLDS(access(path, R_OK) == 0, "There is no file %s beside answer.c.",
          name);
    return path;
}

#endif
