/* A library to preload: the allocation number FAIL_AT fails, and if
   FAIL_ON is set all that follow it too.  COUNT_TO names a file that
   gets the number of allocations.  What other libraries ask for before
   the program begins is not counted. */
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

/* The C library's own, under the names that nobody replaces. */
void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);
void *__libc_memalign(size_t step, size_t size);

static long calls, fail_at = -1;
static bool fail_on, counts;

__attribute__((constructor)) static void start(void)
{
    const char *at = getenv("FAIL_AT");
    fail_at = at != NULL ? atol(at) : -1;
    fail_on = getenv("FAIL_ON") != NULL;
    counts = true;
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("COUNT_TO");
    FILE *file = path != NULL ? fopen(path, "w") : NULL;
    if (file != NULL) {
        fprintf(file, "%ld\n", calls);
        fclose(file);
    }
}

static bool fails(void)
{
    calls += counts;
    bool now = counts && fail_at >= 0 &&
               (calls == fail_at || (fail_on && calls > fail_at));
    if (now)
        errno = ENOMEM;
    return now;
}

void *malloc(size_t size)
{
    return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return fails() ? NULL : __libc_realloc(old, size);
}

void *aligned_alloc(size_t step, size_t size)
{
    return fails() ? NULL : __libc_memalign(step, size);
}
