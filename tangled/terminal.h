/* Is somebody watching? How far is the work?
   Workshop B, Words in, words out. Made from book/82-words.nw: change
   it there. */
#ifndef TERMINAL_H
#define TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

/* Is there a person at the other end of the stream? */
bool terminal_is(FILE *stream);

/* A line on stderr that says how far a long work is.  It appears
   after a second, and only on a terminal. */
struct progress {
    bool on, visible;
    double begun, shown; /* seconds */
};

struct progress progress_begin(void);
void progress_show(struct progress *progress, size_t done,
                   size_t total);
void progress_clear(struct progress *progress);

#endif
