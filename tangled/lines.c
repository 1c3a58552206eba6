/* Reading a line, and saying where it is wrong.
   Workshop B, Words in, words out. Made from book/82-words.nw: change
   it there. */
#define _POSIX_C_SOURCE 200809L
#include "lines.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* Let go of a file and its line */
static void let_go(void *thing)
{
    struct lines *lines = thing;
    if (lines->file != NULL)
        fclose(lines->file);
    free(lines->text);
    lines->file = NULL;
    lines->text = NULL;
}

/* Open a file of lines */
struct lines *lines_open(struct arena *arena, const char *path,
                         struct error *error)
{
    struct lines *lines = arena_zeros(arena, 1, sizeof *lines);
    arena_keep(arena, lines, let_go);
    lines->path = path;
    lines->file = fopen(path, "r");
    if (lines->file == NULL)
        error_set(error, "%s: %s", path, strerror(errno));
    return lines->file != NULL ? lines : NULL;
}

/* Go to the next line */
bool lines_next(struct lines *lines)
{
    ssize_t got;
    while ((got = getline(&lines->text, &lines->room,
                          lines->file)) > 0) {
        size_t length = (size_t)got;
        lines->number++;
        for (size_t i = 0; i < length; i++)
            if (lines->text[i] == '\0')
                lines->text[i] = '?';
        lines->ended = lines->text[length - 1] == '\n';
        /* Take away what only looks different */
        if (lines->number == 1 &&
            strncmp(lines->text, "\xEF\xBB\xBF", 3) == 0)
            memmove(lines->text, lines->text + 3, (length -= 3) + 1);
        while (length > 0 && strchr(" \t\r\n", lines->text[length - 1]))
            lines->text[--length] = '\0';
        if (length > 0)
            return true;
    }
    lines->why = feof(lines->file) ? 0 : errno;
    return false;
}

/* Close a file of lines */
bool lines_close(struct lines *lines, struct error *error)
{
    bool read = lines->why == 0 ||
                error_set(error, "%s: %s", lines->path,
                          strerror(lines->why));
    let_go(lines);
    return read;
}

/* Say what is wrong with a line */
bool lines_error(const struct lines *lines, struct error *error,
                 const char *what)
{
    return error_set(error, "%s:%zu: %s", lines->path, lines->number,
                     what);
}
