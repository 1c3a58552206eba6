/* A text file, line by line.
   Workshop B, Words in, words out. Made from book/82-words.nw: change
   it there. */
#ifndef LINES_H
#define LINES_H

#include "arena.h"
#include "error.h"

#include <stddef.h>
#include <stdio.h>

/* A text file on its way through a program. */
struct lines {
    const char *path; /* borrowed */
    FILE *file;
    size_t number;    /* of the line in text, counting from 1 */
    char *text;       /* without the end of the line */
    size_t room;
    bool ended;       /* the line had an end: it was not cut off */
    int why;          /* errno when reading failed, else 0 */
};

/* NULL, with a message: there is no such file. */
struct lines *lines_open(struct arena *arena, const char *path,
                         struct error *error);

/* Go to the next line that is not blank.  False at the end of the
   file, and when it cannot be read: then lines_close says why. */
bool lines_next(struct lines *lines);

/* Close the file.  False, with a message, when reading had failed.
   A file that is not closed is closed with the arena. */
bool lines_close(struct lines *lines, struct error *error);

/* A message about the line in text: "PATH:NUMBER: what". */
bool lines_error(const struct lines *lines, struct error *error,
                 const char *what);

#endif
