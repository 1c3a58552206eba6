/* The Workshop's arena: what it gives, and how it ends. */
#include "helpers.h"

#include <setjmp.h>
#include <stdint.h>

TestSuite(arena, .timeout = HANGS, .init = enter_scratch);

CHECK(arena, pieces_are_zeros_and_apart)
{
    enum { PIECES = 200 };
    static unsigned char *piece[PIECES];
    for (size_t i = 0; i < PIECES; i++) {
        piece[i] = arena_zeros(&arena, i, 3);
        for (size_t k = 0; k < 3 * i; k++)
            cr_assert_eq(piece[i][k], 0);
        memset(piece[i], (int)i + 1, 3 * i);
    }
    for (size_t i = 0; i < PIECES; i++)
        for (size_t k = 0; k < 3 * i; k++)
            cr_assert_eq(piece[i][k], (unsigned char)(i + 1));
}

CHECK(arena, no_things_are_a_piece_too)
{
    cr_assert_not_null(arena_zeros(&arena, 0, sizeof(real)));
    cr_assert_not_null(arena_cache_lines(&arena, 0, sizeof(real)));
}

CHECK(arena, cache_lines_begin_where_they_should)
{
    for (size_t count = 1; count < 300; count += 7) {
        char *piece = arena_cache_lines(&arena, count, 8);
        cr_assert_eq((uintptr_t)piece % 64, (uintptr_t)0);
        for (size_t k = 0; k < 8 * count; k++)
            cr_assert_eq(piece[k], 0);
        memset(piece, 1, 8 * count);
    }
}

/* Two pieces that grow by turns keep what is in them. */
CHECK(arena, what_grows_keeps_what_it_had)
{
    int *piece[2] = {NULL, NULL};
    for (int count = 1; count <= 3000; count++)
        for (int p = 0; p < 2; p++) {
            piece[p] = arena_grow(&arena, piece[p], (size_t)count,
                                  sizeof *piece[p]);
            piece[p][count - 1] = p ? -count : count;
        }
    for (int i = 0; i < 3000; i++) {
        cr_assert_eq(piece[0][i], i + 1);
        cr_assert_eq(piece[1][i], -(i + 1));
    }
}

/* A piece that shrinks to nothing is a piece still: it can grow again,
   and it is freed once. */
CHECK(arena, what_shrinks_to_nothing_is_a_piece)
{
    int *piece = arena_grow(&arena, NULL, 0, sizeof *piece);
    cr_assert_not_null(piece);
    piece = arena_grow(&arena, piece, 10, sizeof *piece);
    piece[9] = 9;
    piece = arena_grow(&arena, piece, 0, sizeof *piece);
    cr_assert_not_null(piece);
    piece = arena_grow(&arena, piece, 5, sizeof *piece);
    piece[4] = 4;
}

/* What is kept is undone in the opposite order, once, while the pieces
   are still there. */
static char undone[10];

static void note(void *thing)
{
    const char *letter = thing;
    strncat(undone, letter, 1);
}

CHECK(arena, the_last_is_undone_first)
{
    for (const char *letter = "abc"; *letter; letter++) {
        char *copy = arena_zeros(&arena, 2, 1);
        *copy = *letter;
        arena_keep(&arena, copy, note);
    }
    cr_assert_str_empty(undone);
    arena_free(&arena);
    cr_assert_str_eq(undone, "cba");
    arena_free(&arena);
    cr_assert_str_eq(undone, "cba", "an empty arena undoes nothing");
    arena_keep(&arena, arena_zeros(&arena, 1, 1), note);
    arena_free(&arena); /* it can be used again */
}

#ifndef __SANITIZE_ADDRESS__ /* which ends the program itself */
static jmp_buf starved;

static void leave(void)
{
    longjmp(starved, 1);
}

/* An arena with room for no more. */
CHECK(arena, what_cannot_be_kept_is_undone)
{
    const size_t many = SIZE_MAX / 64;
    struct arena full = {.exhausted = leave, .count = many, .room = many};
    static char letter[] = "x";
    if (setjmp(starved) == 0) {
        arena_keep(&full, letter, note);
        cr_assert(false, "it was kept");
    }
    cr_assert_str_eq(undone, "x");
}

/* Sizes whose product does not fit a size_t, and ones that no machine
   has.  What was made before is still freed. */
CHECK(arena, too_much_is_refused)
{
    const size_t half = (size_t)1 << (sizeof(size_t) * 4);
    const size_t sizes[][2] = {{half, half},     {half + 1, half},
                               {SIZE_MAX, 2},    {2, SIZE_MAX},
                               {SIZE_MAX, 1},    {SIZE_MAX - 62, 1},
                               {SIZE_MAX / 8, 8}};
    static volatile size_t refused;
    arena.exhausted = leave;
    int *kept = arena_zeros(&arena, 1000, sizeof(int));
    kept[999] = 7;
    for (volatile size_t i = 0; i < sizeof sizes / sizeof *sizes; i++)
        for (volatile int way = 0; way < 4; way++) {
            if (setjmp(starved) != 0) {
                refused++;
                continue;
            }
            if (way == 0)
                arena_zeros(&arena, sizes[i][0], sizes[i][1]);
            else if (way == 1)
                arena_cache_lines(&arena, sizes[i][0], sizes[i][1]);
            else
                arena_grow(&arena, way == 2 ? NULL : kept, sizes[i][0],
                           sizes[i][1]);
            cr_fatal("way %d gives %zu things of %zu bytes", way,
                     sizes[i][0], sizes[i][1]);
        }
    cr_assert_eq(refused, 4 * sizeof sizes / sizeof *sizes);
    cr_assert_eq(kept[999], 7, "what was refused has changed the piece");
}
#endif

#ifndef __SANITIZE_ADDRESS__
static void ask_for_everything(void)
{
    struct arena alone = {0};
    arena_zeros(&alone, SIZE_MAX, 2);
}

CHECK(arena, without_a_way_out_the_program_is_aborted)
{
    int status = ends(ask_for_everything);
    bool aborted = WIFSIGNALED(status) && WTERMSIG(status) == SIGABRT;
    cr_assert(aborted, "it ends with %d", status);
}
#else
/* Each piece is a block of its own: one byte beyond it is seen. */
static size_t beyond;

static void overrun(void)
{
    char *piece = arena_zeros(&arena, 24, 1);
    arena_zeros(&arena, 24, 1);
    *(volatile char *)(piece + beyond) = 1;
}

CHECK(arena, the_sanitizer_sees_where_a_piece_ends)
{
    beyond = 23;
    cr_assert_eq(ends(overrun), 0);
    beyond = 24;
    cr_assert_neq(ends(overrun), 0);
}

static void use_after_the_end(void)
{
    char *piece = arena_zeros(&arena, 24, 1);
    arena_free(&arena);
    *(volatile char *)piece = 1;
}

CHECK(arena, the_sanitizer_sees_what_outlives_it)
{
    cr_assert_neq(ends(use_after_the_end), 0);
}
#endif
