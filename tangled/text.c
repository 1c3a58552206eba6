/* The shortest text of a number, and reading one strictly.
   Workshop B, Words in, words out. Made from book/82-words.nw: change
   it there. */
#include "text.h"

#include <errno.h>
#include <float.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <tgmath.h>

/* Parse text in the precision of a real */
static real parse(const char *text, char **end)
{
    if (sizeof(real) == sizeof(float))
        return (real)strtof(text, end);
    return (real)strtod(text, end);
}

/* Write the shortest text that reads back */
struct real_text real_to_text(real value)
{
    const int most = sizeof(real) == sizeof(float) ? FLT_DECIMAL_DIG
                                                   : DBL_DECIMAL_DIG;
    struct real_text out = {"nan"};
    if (isnan(value))
        return out;
    for (int digits = 1; digits <= most; digits++) {
        snprintf(out.text, sizeof out.text, "%.*g", digits,
                 (double)value);
        real back = parse(out.text, NULL);
        if (!(back < value) && !(back > value))
            break;
    }
    /* Write a round whole number without an exponent */
    const double exact = sizeof(real) == sizeof(float) ? 0x1p24 : 1e15;
    if (fabs(value) >= 1 && (double)fabs(value) < exact &&
        strchr(out.text, 'e') != NULL)
        snprintf(out.text, sizeof out.text, "%.0f", (double)value);
    return out;
}

/* Read one finite number */
bool text_to_real(const char *text, real *value,
                  struct error *error)
{
    char *end;
    real parsed = parse(text, &end);
    if (end == text || *end != '\0' ||
        text[strspn(text, "+-.0123456789eE")] != '\0')
        return error_misuse(error, "'%.60s' is not a number", text);
    if (!isfinite(parsed))
        return error_misuse(error, "'%.60s' is too large a number",
                            text);
    *value = parsed;
    return true;
}

/* Read one whole number */
bool text_to_count(const char *text, size_t least, size_t most,
                   size_t *value, struct error *error)
{
    if (*text == '\0' || text[strspn(text, "0123456789")] != '\0')
        return error_misuse(error, "'%.60s' is not a whole number",
                            text);
    errno = 0;
    unsigned long long parsed = strtoull(text, NULL, 10);
    if (errno == ERANGE || parsed < least || parsed > most)
        return error_misuse(error, "'%.60s' is not from %zu to %zu",
                            text, least, most);
    *value = (size_t)parsed;
    return true;
}

/* Take the next field of a list */
bool text_next_field(const char **at, char separator,
                     char field[TEXT_FIELD])
{
    if (*at == NULL)
        return false;
    const char *from = *at + strspn(*at, " \t");
    size_t length = strcspn(from, (char[]){separator, '\0'});
    *at = from[length] != '\0' ? from + length + 1 : NULL;
    while (length > 0 && strchr(" \t", from[length - 1]) != NULL)
        length--;
    if (length < TEXT_FIELD)
        snprintf(field, TEXT_FIELD, "%.*s", (int)length, from);
    else
        snprintf(field, TEXT_FIELD, "%.40s...", from);
    return true;
}

/* Count the fields of a list */
size_t text_field_count(const char *text, char separator)
{
    size_t fields = 1;
    for (; *text != '\0'; text++)
        fields += *text == separator;
    return fields;
}

/* Read a list of numbers */
bool text_to_reals(struct arena *arena, const char *text,
                   char separator, struct reals *list,
                   struct error *error)
{
    char field[TEXT_FIELD];
    size_t most = text_field_count(text, separator);
    *list = (struct reals){0, arena_zeros(arena, most, sizeof(real))};
    while (text_next_field(&text, separator, field))
        if (!text_to_real(field, &list->value[list->count++], error))
            return false;
    return true;
}

/* Read a list of whole numbers */
bool text_to_counts(struct arena *arena, const char *text,
                    char separator, size_t least, size_t most,
                    struct counts *list, struct error *error)
{
    char field[TEXT_FIELD];
    size_t room = text_field_count(text, separator);
    *list = (struct counts){0, arena_zeros(arena, room,
                                           sizeof(size_t))};
    while (text_next_field(&text, separator, field))
        if (!text_to_count(field, least, most,
                           &list->value[list->count++], error))
            return false;
    return true;
}
