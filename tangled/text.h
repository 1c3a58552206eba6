/* Numbers as text, and text as numbers.
   Workshop B, Words in, words out. Made from book/82-words.nw: change
   it there. */
#ifndef TEXT_H
#define TEXT_H

#include "arena.h"
#include "error.h"
#include "real.h"

#include <stddef.h>

/* Room for any real as text. */
struct real_text {
    char text[32];
};

/* The shortest decimal text that reads back as exactly this value:
   7 is "7", one tenth is "0.1".  Use it as real_to_text(x).text. */
struct real_text real_to_text(real value);

/* Read all of text as one finite decimal number.  Refused, each with
   a message that quotes it: nothing, words, nan, inf, hexadecimal,
   anything after the number, and what is too large for a real.  All
   functions of this file call bad text a misuse; what comes from a
   file is the caller's to call otherwise. */
bool text_to_real(const char *text, real *value,
                  struct error *error);

/* Read all of text as a whole number from least to most. */
bool text_to_count(const char *text, size_t least, size_t most,
                   size_t *value, struct error *error);

/* Declare how a list falls into fields */
enum { TEXT_FIELD = 64 }; /* the longest field, with its '\0' */

/* Copy the field that *at points to, up to the next separator (a
   comma or a blank) or the end, without the blanks around it, and
   move *at behind it; after the last field *at is NULL.  A field too
   long for a number ends in "...", which no number does.  False:
   there was no field left. */
bool text_next_field(const char **at, char separator,
                     char field[TEXT_FIELD]);

/* How many fields there are in all, at least one. */
size_t text_field_count(const char *text, char separator);

/* Numbers that came from a list. */
struct reals {
    size_t count;
    real *value;
};

struct counts {
    size_t count;
    size_t *value;
};

/* Read a list such as "0,1". */
bool text_to_reals(struct arena *arena, const char *text,
                   char separator, struct reals *list,
                   struct error *error);
bool text_to_counts(struct arena *arena, const char *text,
                    char separator, size_t least, size_t most,
                    struct counts *list, struct error *error);

#endif
