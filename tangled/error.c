/* Writing that line.
   Workshop A, Memory, and what goes wrong. Made from book/81-memory.nw:
   change it there. */
#include "error.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>

/* Make the message one clean line */
static void error_write(struct error *error, bool misuse,
                        const char *format, va_list arguments)
{
    vsnprintf(error->text, sizeof error->text, format, arguments);
    error->misuse = misuse;
    for (char *at = error->text; *at != '\0'; at++)
        if (iscntrl((unsigned char)*at))
            *at = '?';
}

/* Set an error of the world */
bool error_set(struct error *error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    error_write(error, false, format, arguments);
    va_end(arguments);
    return false;
}

/* Set an error of the command */
bool error_misuse(struct error *error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    error_write(error, true, format, arguments);
    va_end(arguments);
    return false;
}
