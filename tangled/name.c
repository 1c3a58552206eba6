/* Finding a thing by its name, and listing the names.
   Workshop D, Options. Made from book/84-options.nw: change it
   there. */
#include "name.h"

#include <stdio.h>
#include <string.h>

/* Read the name of a thing */
static const char *name_of(const void *thing)
{
    return *(const char *const *)thing;
}

/* Find a thing by its name */
const void *name_find(const void *const list[], const char *name)
{
    while (*list != NULL && strcmp(name_of(*list), name) != 0)
        list++;
    return *list;
}

/* List all names of a list */
struct name_list name_all(const void *const list[])
{
    struct name_list all = {""};
    size_t at = 0;
    for (size_t i = 0; list[i] != NULL && at < sizeof all.text; i++)
        at += (size_t)snprintf(all.text + at, sizeof all.text - at,
                               "%s%s", i > 0 ? ", " : "",
                               name_of(list[i]));
    return all;
}
