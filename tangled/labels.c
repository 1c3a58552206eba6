/* Keeping, finding and comparing the names of classes.
   Workshop B, Words in, words out. Made from book/82-words.nw: change
   it there. */
#include "labels.h"

#include <ctype.h>
#include <stdio.h>
#include <string.h>

/* Refuse what is no name of a class */
static bool check_name(const char *name, struct error *error)
{
    if (*name == '\0')
        return error_set(error, "a class without a name");
    if (strlen(name) > LABELS_NAME)
        return error_set(error, "a class name of over %d bytes",
                         LABELS_NAME);
    for (; *name != '\0'; name++)
        if (iscntrl((unsigned char)*name))
            return error_set(error, "a class name with a control "
                                    "character");
    return true;
}

/* Add a name to the list */
static bool add(struct arena *arena, struct labels *labels,
                const char *name, struct error *error)
{
    size_t count = labels->count;
    if (labels->closed)
        return error_set(error, "'%s' is none of the model's classes",
                         name);
    if (count == LABELS_MOST)
        return error_set(error, "more than %d classes", LABELS_MOST);
    labels->name = arena_grow(arena, labels->name, count + 1,
                              sizeof *labels->name);
    snprintf(labels->name[count].text, LABELS_NAME + 1, "%s", name);
    labels->count++;
    return true;
}

/* Find the number of a name */
bool labels_number(struct arena *arena, struct labels *labels,
                   const char *name, real *number,
                   struct error *error)
{
    size_t i = 0;
    if (!check_name(name, error))
        return false;
    while (i < labels->count && strcmp(labels->name[i].text, name) != 0)
        i++;
    *number = (real)i;
    return i < labels->count || add(arena, labels, name, error);
}

/* Name the classes by numbers */
struct labels labels_count(struct arena *arena, size_t count)
{
    struct labels labels = {
        .count = count,
        .name = arena_zeros(arena, count, sizeof *labels.name)};
    for (size_t i = 0; i < count; i++)
        snprintf(labels.name[i].text, LABELS_NAME + 1, "%zu", i);
    return labels;
}
