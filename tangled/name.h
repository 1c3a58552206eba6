/* Things with a name, found in a list.
   Workshop D, Options. Made from book/84-options.nw: change it
   there. */
#ifndef NAME_H
#define NAME_H

/* Things that begin with their name: structs whose first member is
   const char *name.  A list of them ends with NULL. */

/* The thing of that name, or NULL. */
const void *name_find(const void *const list[], const char *name);

struct name_list {
    char text[256];
};

/* All names, for a message: "sigmoid, step". */
struct name_list name_all(const void *const list[]);

#endif
