/* What the suites share. */
#ifndef HELPERS_H
#define HELPERS_H

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <ftw.h>
#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "arena.h"
#include "error.h"
#include "real.h"

/* Seconds until a test is ended that does not end, on whatever machine. */
#define HANGS 600

/* What a test makes; freed when its body is over. */
static struct arena arena;

/* A file in the current folder with this content; its path. */
static inline const char *make_file(const char *path, const char *content)
{
    FILE *file = fopen(path, "wb");
    cr_assert_not_null(file);
    fputs(content, file);
    cr_assert_eq(fclose(file), 0);
    return path;
}

/* What a test measured, for the book: a line of the file of that name in
   the folder $RECORD, if there is one. */
__attribute__((format(printf, 2, 3))) static inline void
record(const char *name, const char *format, ...)
{
    char path[4096], line[256];
    va_list values;
    if (getenv("RECORD") == NULL)
        return;
    snprintf(path, sizeof path, "%s/%s", getenv("RECORD"), name);
    va_start(values, format);
    vsnprintf(line, sizeof line, format, values);
    va_end(values);
    FILE *file = fopen(path, "a");
    cr_assert_not_null(file);
    fputs(line, file); /* one write: tests run side by side */
    fclose(file);
}

/* A fresh folder to work in, for suites that write files.  A test that
   reaches its end takes it away; one that does not leaves it to be
   looked at. */
static char scratch[4096];

static inline void enter_scratch(void)
{
    const char *parent = getenv("TMPDIR");
    snprintf(scratch, sizeof scratch, "%s/tangled-XXXXXX",
             parent != NULL ? parent : "/tmp");
    cr_assert_not_null(mkdtemp(scratch));
    cr_assert_eq(chdir(scratch), 0);
}

static inline int take_away(const char *path, const struct stat *about,
                            int kind, struct FTW *place)
{
    (void)about, (void)kind, (void)place;
    return remove(path);
}

static inline void leave_scratch(void)
{
    if (scratch[0] != '\0' && chdir("/") == 0)
        nftw(scratch, take_away, 8, FTW_DEPTH | FTW_PHYS);
}

/* A test that must reach its end: it leaves with a status of its own, so
   that exit(0) in the code under test, a finding of LeakSanitizer and one
   of valgrind all turn it red. */
enum { COOKIE = 57 };

#ifdef __SANITIZE_ADDRESS__
int __lsan_do_recoverable_leak_check(void);
static inline int leaks(void)
{
    return __lsan_do_recoverable_leak_check();
}
#else
static inline int leaks(void)
{
    return 0;
}
#endif

#define CHECK(suite, name)                                               \
    static void suite##_##name##_body(void);                             \
    Test(suite, name, .exit_code = COOKIE)                               \
    {                                                                    \
        suite##_##name##_body();                                         \
        arena_free(&arena);                                              \
        leave_scratch();                                                 \
        exit(leaks() ? 23 : COOKIE);                                     \
    }                                                                    \
    static void suite##_##name##_body(void)

/* What a program that does this ends with, as waitpid says it. */
static inline int ends(void (*body)(void))
{
    int status;
    fflush(NULL);
    pid_t child = fork();
    if (child == 0) {
        if (freopen("/dev/null", "w", stderr) == NULL)
            _exit(2);
        body();
        _exit(0);
    }
    cr_assert_eq(waitpid(child, &status, 0), child);
    return status;
}

/* Tolerances are for double.  In float, values are compared to a
   relative 2e-5, or absolutely where they are below 1. */
#define IN_FLOAT (sizeof(real) == sizeof(float))

static inline double tolerance(double want, double in_double)
{
    double size = fabs(want) > 1 ? fabs(want) : 1;
    return IN_FLOAT && in_double < 2e-5 * size ? 2e-5 * size : in_double;
}

/* What only sixteen digits can show. */
#define NEEDS_DOUBLE                                                     \
    if (IN_FLOAT)                                                        \
    return

#define CLOSE(got, want, in_double)                                      \
    cr_assert(epsilon_eq(dbl, (double)(got), (double)(want),             \
                         tolerance((double)(want), (double)(in_double))))
#define EXACT(got, want)                                                 \
    do {                                                                 \
        if (IN_FLOAT)                                                    \
            CLOSE(got, want, 0);                                         \
        else                                                             \
            cr_assert_eq((got), (want), "%.17g is not %.17g",            \
                         (double)(got), (double)(want));                 \
    } while (0)
#define SAYS(error, message)                                             \
    cr_assert_str_eq((error).text, (message), "it says: %s", (error).text)

#endif
