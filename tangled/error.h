/* One line for a person: what is wrong, and where.
   Workshop A, Memory, and what goes wrong. Made from book/81-memory.nw:
   change it there. */
#ifndef ERROR_H
#define ERROR_H

#include <stdbool.h>

/* One line for a person: what is wrong, and where. */
struct error {
    char text[1024];
    bool misuse; /* the command was wrong, not the world */
};

/* Write the message, as printf would, and return false, so that a
   function can say: return error_set(error, "...").  What is not
   printable becomes '?'; what is too long is cut. */
bool error_set(struct error *error, const char *format, ...);

/* The same for a command line that asks for what cannot be. */
bool error_misuse(struct error *error, const char *format, ...);

#endif
