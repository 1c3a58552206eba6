#define _XOPEN_SOURCE 700
#include "output.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* Begin an output in memory */
bool output_open(struct output *output, const char *path,
                 struct error *error)
{
    *output = (struct output){.path = path};
    output->stream = open_memstream(&output->memory, &output->size);
    if (output->stream == NULL)
        return error_set(error, "out of memory");
    return true;
}

/* Give an output up */
void output_discard(struct output *output)
{
    if (output->stream != NULL)
        fclose(output->stream);
    free(output->memory);
    *output = (struct output){.path = output->path};
}

/* Write the bytes of an output */
static bool write_bytes(const struct output *output, const char *path)
{
    FILE *file = fopen(path, "wb");
    if (file == NULL)
        return false;
    bool written = fwrite(output->memory, 1, output->size, file) ==
                   output->size;
    return (fclose(file) == 0) && written;
}

/* Write a regular file beside and rename it */
static bool replace_file(const struct output *output)
{
    char *real_path = realpath(output->path, NULL);
    const char *path = real_path != NULL ? real_path : output->path;
    size_t room = strlen(path) + sizeof ".part";
    char *beside = malloc(room);
    bool done = beside != NULL;
    if (done) {
        snprintf(beside, room, "%s.part", path);
        done = write_bytes(output, beside) &&
               rename(beside, path) == 0;
        int why = errno;
        if (!done)
            remove(beside);
        errno = why;
    }
    free(beside);
    free(real_path);
    return done;
}

/* Finish an output */
bool output_close(struct output *output, struct error *error)
{
    struct stat about;
    bool in_memory = fclose(output->stream) == 0;
    output->stream = NULL;
    errno = in_memory ? 0 : ENOMEM;
    bool device = stat(output->path, &about) == 0 &&
                  !S_ISREG(about.st_mode);
    bool done = in_memory && (device ? write_bytes(output, output->path)
                                     : replace_file(output));
    if (!done)
        error_set(error, "%.150s: %s", output->path, strerror(errno));
    output_discard(output);
    return done;
}
