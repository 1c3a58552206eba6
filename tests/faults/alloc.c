/* A library to preload: the allocation number FAIL_AT fails, and if
   FAIL_ON is set all that follow it too.  COUNT_TO names a file that
   gets the number of allocations. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>

static long calls, fail_at = -1;
static int fail_on;
static void *(*real_malloc)(size_t);
static void *(*real_calloc)(size_t, size_t);
static void *(*real_realloc)(void *, size_t);
static void *(*real_aligned)(size_t, size_t);
static char early[65536];
static size_t early_used;

__attribute__((constructor)) static void start(void)
{
    real_malloc = dlsym(RTLD_NEXT, "malloc");
    real_calloc = dlsym(RTLD_NEXT, "calloc");
    real_realloc = dlsym(RTLD_NEXT, "realloc");
    real_aligned = dlsym(RTLD_NEXT, "aligned_alloc");
    const char *at = getenv("FAIL_AT");
    fail_at = at != NULL ? atol(at) : -1;
    fail_on = getenv("FAIL_ON") != NULL;
    calls = 0;
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

static int fails(void)
{
    calls++;
    int now = fail_at >= 0 &&
              (calls == fail_at || (fail_on && calls > fail_at));
    if (now)
        errno = ENOMEM;
    return now;
}

void *malloc(size_t size)
{
    return real_malloc == NULL || fails() ? NULL : real_malloc(size);
}

void *calloc(size_t count, size_t size)
{
    if (real_calloc == NULL) { /* dlsym itself asks, before we are ready */
        void *at = early + early_used;
        early_used += (count * size + 15) & ~(size_t)15;
        return early_used <= sizeof early ? at : NULL;
    }
    return fails() ? NULL : real_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
    return real_realloc == NULL || fails() ? NULL
                                           : real_realloc(old, size);
}

void *aligned_alloc(size_t step, size_t size)
{
    return real_aligned == NULL || fails() ? NULL
                                           : real_aligned(step, size);
}
