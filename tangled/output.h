#ifndef OUTPUT_H
#define OUTPUT_H

#include "error.h"

#include <stddef.h>
#include <stdio.h>

/* A file in the making.  What is printed to stream is kept in memory;
   the file itself is untouched until output_close. */
struct output {
    FILE *stream;
    const char *path; /* borrowed: it must outlive the output */
    char *memory;
    size_t size;
};

/* Begin. */
bool output_open(struct output *output, const char *path,
                 struct error *error);

/* Write all to PATH.part and rename it to PATH, so that PATH is at
   every moment the old file or the new one.  A device or a pipe is
   written to directly.  After success or failure there is nothing
   left to free, and no PATH.part. */
bool output_close(struct output *output, struct error *error);

/* Give up: free the memory and write nothing. */
void output_discard(struct output *output);

#endif
