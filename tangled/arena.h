/* Memory that is all freed at once.
   Workshop A, Memory, and what goes wrong. Made from book/81-memory.nw:
   change it there. */
#ifndef ARENA_H
#define ARENA_H

#include <stddef.h>

/* Everything that a program makes, to be freed at once.  An arena that
   is all zeros is empty.  Each piece is a block of its own, so that a
   sanitizer sees where it ends.  One arena serves one thread. */
struct arena {
    size_t count, room;
    struct piece *piece;
    void (*exhausted)(void); /* called when there is no memory; does
                                not return.  NULL: abort */
};

/* `count` things of `size` bytes, all zeros.  Never NULL. */
void *arena_zeros(struct arena *arena, size_t count, size_t size);

/* The same, from where a cache line begins. */
void *arena_cache_lines(struct arena *arena, size_t count, size_t size);

/* A piece of the arena, or NULL, with room for `count` things: what is
   in it may move, and what is new is not set. */
void *arena_grow(struct arena *arena, void *piece, size_t count,
                 size_t size);

/* Call undo(thing) when the arena is freed, the last first: for what
   is not memory.  The thing may be a piece of the arena. */
void arena_keep(struct arena *arena, void *thing, void (*undo)(void *));

/* Free all pieces; the arena is empty. */
void arena_free(struct arena *arena);

#endif
