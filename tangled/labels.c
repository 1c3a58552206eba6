#include "labels.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void labels_free(struct labels *labels)
{
    free(labels->name);
    *labels = (struct labels){0};
}

/* Refuse what is no name of a class */
static bool check_name(const char *name, struct error *error)
{
    if (*name == '\0')
        return error_set(error, "a class without a name");
    if (strlen(name) > LABELS_NAME)
        return error_set(error, "a class name of over %d bytes",
                         LABELS_NAME);
    for (; *name != '\0'; name++)
        if ((unsigned char)*name < ' ' || *name == 127)
            return error_set(error, "a class name with a control "
                                    "character");
    return true;
}

/* Look up a name and add it if it is new */
static bool add(struct labels *labels, const char *name,
                struct error *error)
{
    size_t count = labels->count;
    if (labels->closed)
        return error_set(error, "'%s' is none of the model's classes",
                         name);
    if (count == LABELS_MOST)
        return error_set(error, "more than %d classes", LABELS_MOST);
    struct label *grown =
        realloc(labels->name, (count + 1) * sizeof *grown);
    if (grown == NULL)
        return error_set(error, "out of memory");
    labels->name = grown;
    snprintf(grown[count].text, sizeof grown[count].text, "%s", name);
    labels->count++;
    return true;
}

/* Find the number of a name */
bool labels_number(struct labels *labels, const char *name,
                   real *number, struct error *error)
{
    size_t i = 0;
    if (!check_name(name, error))
        return false;
    while (i < labels->count && strcmp(labels->name[i].text, name) != 0)
        i++;
    *number = (real)i;
    return i < labels->count || add(labels, name, error);
}

/* Name the classes by numbers */
bool labels_count(struct labels *labels, size_t count,
                  struct error *error)
{
    char name[TEXT_FIELD];
    real number;
    for (size_t i = 0; i < count; i++) {
        snprintf(name, sizeof name, "%zu", i);
        if (!labels_number(labels, name, &number, error))
            return false;
    }
    return true;
}
