/* What the suites share. */
#ifndef HELPERS_H
#define HELPERS_H

#include <criterion/criterion.h>
#include <criterion/new/assert.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "error.h"

/* A file in the current folder with this content; its path. */
static inline const char *make_file(const char *path, const char *content)
{
    FILE *file = fopen(path, "wb");
    cr_assert_not_null(file);
    fputs(content, file);
    cr_assert_eq(fclose(file), 0);
    return path;
}

/* A fresh folder to work in, for suites that write files. */
static inline void enter_scratch(void)
{
    char folder[] = "/tmp/tangled-XXXXXX";
    cr_assert_not_null(mkdtemp(folder));
    cr_assert_eq(chdir(folder), 0);
}

#define CLOSE(got, want, tolerance)                                        \
    cr_assert(epsilon_eq(dbl, (double)(got), (double)(want),               \
                         (double)(tolerance)))
#define EXACT(got, want)                                                   \
    cr_assert_eq((got), (want), "%.17g is not %.17g", (double)(got),       \
                 (double)(want))
#define SAYS(error, message)                                               \
    cr_assert_str_eq((error).text, (message), "it says: %s", (error).text)

#endif
