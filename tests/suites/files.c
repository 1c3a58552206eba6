/* Files read line by line, and written whole or not at all. */
#include "helpers.h"
#include "lines.h"
#include "output.h"

#include <sys/stat.h>
#include <unistd.h>

TestSuite(files, .timeout = HANGS, .init = enter_scratch);

CHECK(files, lines_without_what_only_looks_different)
{
    struct lines *lines;
    struct error error;
    make_file("a", "\xEF\xBB\xBFone\r\n\n  \t\ntwo  \nthree");
    lines = lines_open(&arena, "a", &error);
    cr_assert_not_null(lines);
    cr_assert(lines_next(lines));
    cr_assert_str_eq(lines->text, "one");
    cr_assert_eq(lines->number, (size_t)1);
    cr_assert(lines_next(lines));
    cr_assert_str_eq(lines->text, "two");
    cr_assert_eq(lines->number, (size_t)4);
    cr_assert(lines_next(lines));
    cr_assert_str_eq(lines->text, "three");
    cr_assert_not(lines_error(lines, &error, "what"));
    SAYS(error, "a:5: what");
    cr_assert_not(lines_next(lines));
    cr_assert(lines_close(lines, &error));
}

CHECK(files, a_zero_byte_hides_nothing)
{
    struct lines *lines;
    struct error error;
    FILE *file = fopen("a", "wb");
    fwrite("\0001\0002\n", 1, 5, file);
    fclose(file);
    lines = lines_open(&arena, "a", &error);
    cr_assert_not_null(lines);
    cr_assert(lines_next(lines));
    cr_assert_str_eq(lines->text, "?1?2");
    cr_assert(lines_close(lines, &error));
}

CHECK(files, what_cannot_be_read)
{
    struct lines *lines;
    struct error error;
    cr_assert_null(lines_open(&arena, "nowhere", &error));
    SAYS(error, "nowhere: No such file or directory");
    lines = lines_open(&arena, ".", &error);
    cr_assert_not_null(lines);
    cr_assert_not(lines_next(lines));
    cr_assert_not(lines_close(lines, &error));
    SAYS(error, ".: Is a directory");
}

static void expect_content(const char *path, const char *want)
{
    char got[100] = {0};
    FILE *file = fopen(path, "rb");
    cr_assert_not_null(file);
    cr_assert_lt(fread(got, 1, sizeof got - 1, file), sizeof got);
    fclose(file);
    cr_assert_str_eq(got, want);
}

CHECK(files, an_output_is_the_old_file_until_it_is_closed)
{
    struct output output;
    struct error error;
    make_file("a", "old");
    cr_assert(output_open(&output, "a", &error));
    fputs("new", output.stream);
    fflush(output.stream);
    expect_content("a", "old");
    cr_assert(output_close(&output, &error));
    expect_content("a", "new");
    cr_assert(output_open(&output, "a", &error));
    fputs("newer", output.stream);
    output_discard(&output);
    expect_content("a", "new");
}

CHECK(files, an_output_that_cannot_be_written_spoils_nothing)
{
    struct output output;
    struct error error;
    cr_assert(output_open(&output, "no/such/folder", &error));
    cr_assert_not(output_close(&output, &error));
    SAYS(error, "no/such/folder: No such file or directory");
    cr_assert_eq(mkdir("folder", 0700), 0);
    cr_assert(output_open(&output, "folder", &error));
    fputs("x", output.stream);
    cr_assert_not(output_close(&output, &error));
    SAYS(error, "folder: Is a directory");
    cr_assert(output_open(&output, "/dev/full", &error));
    fputs("x", output.stream);
    cr_assert_not(output_close(&output, &error));
    SAYS(error, "/dev/full: No space left on device");
    struct stat about;
    cr_assert_eq(stat("/dev/full", &about), 0);
    cr_assert_neq(S_ISCHR(about.st_mode), 0, "the device became a file");
}

/* The number of the next file to be opened: it grows if one stays open. */
static int next_number(void)
{
    int number = dup(0);
    close(number);
    return number;
}

CHECK(files, nothing_stays_open)
{
    struct lines *lines;
    struct output output;
    struct error error;
    int before = next_number();
    const char *const paths[] = {"a", "no/where", ".", "/dev/full"};
    for (int i = 0; i < 4; i++) {
        cr_assert(output_open(&output, paths[i], &error));
        fputs("text", output.stream);
        output_close(&output, &error);
        cr_assert_eq(next_number(), before, "after closing %s", paths[i]);
    }
    cr_assert(output_open(&output, "a", &error));
    output_discard(&output);
    lines = lines_open(&arena, "a", &error);
    cr_assert_not_null(lines);
    cr_assert(lines_next(lines));
    cr_assert(lines_close(lines, &error));
    cr_assert_eq(next_number(), before);
    /* what is not closed is closed with the arena, in the middle too */
    lines = lines_open(&arena, "a", &error);
    cr_assert(lines_next(lines));
    cr_assert_not_null(lines_open(&arena, ".", &error));
    cr_assert_neq(next_number(), before);
    arena_free(&arena);
    cr_assert_eq(next_number(), before);
}

CHECK(files, a_link_stays_a_link)
{
    struct output output;
    struct error error;
    struct stat about;
    make_file("real", "old");
    cr_assert_eq(symlink("real", "link"), 0);
    cr_assert(output_open(&output, "link", &error));
    fputs("new", output.stream);
    cr_assert(output_close(&output, &error));
    cr_assert_eq(lstat("link", &about), 0);
    cr_assert_neq(S_ISLNK(about.st_mode), 0);
    expect_content("real", "new");
}
