/* Exercise 4.7, A row of a table, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

#include <stdlib.h>
#include <string.h>

bool read_row(const char *text, size_t count, real value[])
{
    for (size_t i = 0; i < count; i++) {
        char *end;
        value[i] = (real)strtod(text, &end);
        if (end == text || !isfinite((double)value[i]))
            return false;
        end += strspn(end, " ");
        if (*end != (i + 1 < count ? ',' : '\0'))
            return false;
        text = end + 1;
    }
    return true;
}
