/* A file that is there when it is whole, and not before.
   Workshop B, Words in, words out. Made from book/82-words.nw: change
   it there. */
#ifndef OUTPUT_H
#define OUTPUT_H

#include "error.h"

#include <stdio.h>

/* A file in the making.  What is printed to stream goes to a nameless
   temporary file; the file itself is untouched until output_close. */
struct output {
    FILE *stream;
    const char *path; /* borrowed: it must outlive the output */
};

/* Begin. */
bool output_open(struct output *output, const char *path,
                 struct error *error);

/* Copy all to a new file beside PATH and rename that to PATH, which is
   therefore at every moment the old file or the new one.  A device, a
   pipe or the standard output is written to directly.  After success
   or failure there is nothing left to free or to remove. */
bool output_close(struct output *output, struct error *error);

/* Give up: write nothing. */
void output_discard(struct output *output);

#endif
