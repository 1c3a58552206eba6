/* The names of the classes, by their numbers.
   Workshop B, Words in, words out. Made from book/82-words.nw: change
   it there. */
#ifndef LABELS_H
#define LABELS_H

#include "text.h"

enum { LABELS_MOST = 1000, LABELS_NAME = 40 };

struct label {
    char text[LABELS_NAME + 1];
};

/* The names of the classes, by their numbers.  A list that is all
   zeros is empty. */
struct labels {
    size_t count;
    struct label *name;
    bool closed; /* no name may be added */
};

/* The number of the class of that name.  If it is new, it is added;
   or refused, where the list is closed.  Refused too: an empty name,
   one of over LABELS_NAME bytes, one with a control character, and
   more than LABELS_MOST of them. */
bool labels_number(struct arena *arena, struct labels *labels,
                   const char *name, real *number,
                   struct error *error);

/* A list of `count` classes named "0", "1" and so on. */
struct labels labels_count(struct arena *arena, size_t count);

#endif
