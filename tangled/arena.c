/* A list of pieces, and how each of them ends.
   Workshop A, Memory, and what goes wrong. Made from book/81-memory.nw:
   change it there. */
#include "arena.h"

#include <assert.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

struct piece {
    void *thing;
    void (*undo)(void *);
};

/* Insist that there is memory */
static void *insist(const struct arena *arena, void *memory)
{
    if (memory == NULL && arena->exhausted != NULL)
        arena->exhausted();
    if (memory == NULL)
        abort();
    return memory;
}

/* Keep a thing until the arena is freed */
void arena_keep(struct arena *arena, void *thing, void (*undo)(void *))
{
    if (arena->count == arena->room) {
        size_t room = arena->room > 0 ? 2 * arena->room : 64;
        struct piece *grown =
            realloc(arena->piece, room * sizeof *grown);
        if (grown == NULL)
            undo(thing);
        arena->piece = insist(arena, grown);
        arena->room = room;
    }
    arena->piece[arena->count++] = (struct piece){thing, undo};
}

static void *keep(struct arena *arena, void *memory)
{
    arena_keep(arena, insist(arena, memory), free);
    return memory;
}

void *arena_zeros(struct arena *arena, size_t count, size_t size)
{
    return keep(arena, count > SIZE_MAX / 2 / size ? NULL :
                       calloc(count > 0 ? count : 1, size));
}

/* Give out whole cache lines */
void *arena_cache_lines(struct arena *arena, size_t count, size_t size)
{
    size_t most = (SIZE_MAX / 2 - 63) / size;
    size_t bytes = ((count > 0 ? count : 1) * size + 63) / 64 * 64;
    void *memory = count <= most ? aligned_alloc(64, bytes) : NULL;
    return memset(keep(arena, memory), 0, bytes);
}

/* Let a piece grow */
void *arena_grow(struct arena *arena, void *piece, size_t count,
                 size_t size)
{
    size_t i = arena->count;
    if (piece == NULL)
        return arena_zeros(arena, count, size);
    while (i > 0 && arena->piece[i - 1].thing != piece)
        i--;
    assert(i > 0);
    void *grown = count > SIZE_MAX / 2 / size ? NULL :
                  realloc(piece, (count > 0 ? count : 1) * size);
    return arena->piece[i - 1].thing = insist(arena, grown);
}

/* Undo everything, the last first */
void arena_free(struct arena *arena)
{
    while (arena->count > 0) {
        struct piece last = arena->piece[--arena->count];
        last.undo(last.thing);
    }
    free(arena->piece);
    arena->piece = NULL;
    arena->room = 0;
}
