/* Writing beside the old file, and putting the new in its place.
   Workshop B, Words in, words out. Made from book/82-words.nw: change
   it there. */
#define _XOPEN_SOURCE 700
#include "output.h"

#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Keep clear of the standard streams */
static FILE *apart(FILE *stream)
{
    if (stream == NULL || fileno(stream) > STDERR_FILENO)
        return stream;
    int number = fcntl(fileno(stream), F_DUPFD, STDERR_FILENO + 1);
    fclose(stream);
    return number < 0 ? NULL : fdopen(number, "w+");
}

/* Begin an output */
bool output_open(struct output *output, const char *path,
                 struct error *error)
{
    *output = (struct output){.stream = apart(tmpfile()),
                              .path = path};
    return output->stream != NULL ||
           error_set(error, "%s: no temporary file: %s", path,
                     strerror(errno));
}

/* Give an output up */
void output_discard(struct output *output)
{
    if (output->stream != NULL)
        fclose(output->stream);
    output->stream = NULL;
}

/* Copy what was printed */
static bool copy(const struct output *output, FILE *to)
{
    char block[4096];
    size_t count;
    if (fflush(output->stream) != 0 || ferror(output->stream))
        return false;
    rewind(output->stream);
    while ((count = fread(block, 1, sizeof block, output->stream)) > 0)
        if (fwrite(block, 1, count, to) != count)
            return false;
    return !ferror(output->stream) && fflush(to) == 0;
}

/* Recognise the standard output */
static bool is_stdout(const struct stat *about)
{
    struct stat out;
    return fstat(STDOUT_FILENO, &out) == 0 &&
           out.st_dev == about->st_dev && out.st_ino == about->st_ino;
}

/* Write into what is there */
static bool write_into(const struct output *output, bool standard)
{
    if (standard)
        return copy(output, stdout);
    FILE *file = fopen(output->path, "wb");
    if (file == NULL)
        return false;
    bool done = copy(output, file);
    return (fclose(file) == 0) && done;
}

/* Choose the rights of a new file */
static mode_t rights(const char *path)
{
    struct stat about;
    mode_t mask = umask(0);
    umask(mask);
    return stat(path, &about) == 0 ? about.st_mode & 0777
                                   : 0666 & ~mask;
}

/* Make a file beside another */
static FILE *open_beside(const char *path, char *beside)
{
    if (access(path, F_OK) == 0 && access(path, W_OK) != 0)
        return NULL;
    int number = mkstemp(beside);
    FILE *file = number < 0 ? NULL : fdopen(number, "wb");
    if (number >= 0 && file == NULL) {
        close(number);
        unlink(beside);
        errno = ENOMEM;
    }
    return file;
}

/* Write a regular file beside and rename it */
static bool write_beside(const struct output *output, const char *path,
                         char *beside)
{
    FILE *file = open_beside(path, beside);
    if (file == NULL)
        return false;
    bool done = copy(output, file) &&
                fchmod(fileno(file), rights(path)) == 0;
    done = (fclose(file) == 0) && done && rename(beside, path) == 0;
    int why = errno;
    if (!done)
        unlink(beside);
    errno = why;
    return done;
}

/* Replace a file behind its links */
static bool replace_file(const struct output *output)
{
    char path[PATH_MAX], beside[PATH_MAX + sizeof ".XXXXXX"];
    if (strlen(output->path) >= sizeof path) {
        errno = ENAMETOOLONG;
        return false;
    }
    if (realpath(output->path, path) == NULL)
        strcpy(path, output->path);
    snprintf(beside, sizeof beside, "%s.XXXXXX", path);
    return write_beside(output, path, beside);
}

/* Finish an output */
bool output_close(struct output *output, struct error *error)
{
    struct stat about;
    bool there = stat(output->path, &about) == 0;
    bool standard = there && is_stdout(&about);
    bool loose = !there && lstat(output->path, &about) == 0;
    bool directly = standard || loose ||
                    (there && !S_ISREG(about.st_mode));
    errno = 0;
    bool done = directly ? write_into(output, standard)
                         : replace_file(output);
    if (!done)
        error_set(error, "%s: %s", output->path,
                  strerror(errno != 0 ? errno : EIO));
    output_discard(output);
    return done;
}
