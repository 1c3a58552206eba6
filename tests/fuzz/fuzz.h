/* A file that holds the fuzzer's bytes, by a path that can be opened. */
#ifndef FUZZ_H
#define FUZZ_H
#define _GNU_SOURCE
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

struct bytes_file {
    int number;
    char path[40];
};

static inline struct bytes_file hold(const uint8_t *bytes, size_t size)
{
    struct bytes_file file;
    file.number = memfd_create("fuzz", 0);
    if (file.number < 0 || write(file.number, bytes, size) != (ssize_t)size)
        abort();
    snprintf(file.path, sizeof file.path, "/proc/self/fd/%d", file.number);
    return file;
}

#define DEMAND(claim)                                                    \
    do {                                                                 \
        if (!(claim)) {                                                  \
            fprintf(stderr, "%s:%d: not %s\n", __FILE__, __LINE__,       \
                    #claim);                                             \
            abort();                                                     \
        }                                                                \
    } while (0)

#endif
