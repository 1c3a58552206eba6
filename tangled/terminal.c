/* The line of progress on a terminal.
   Workshop B, Words in, words out. Made from book/82-words.nw: change
   it there. */
#define _POSIX_C_SOURCE 200809L
#include "terminal.h"

#include <time.h>
#include <unistd.h>

/* Tell a terminal from a file */
bool terminal_is(FILE *stream)
{
    return isatty(fileno(stream)) == 1;
}

/* Read a clock that never goes back */
static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

/* Begin to watch a long work */
struct progress progress_begin(void)
{
    return (struct progress){.on = terminal_is(stderr),
                             .begun = seconds()};
}

/* Show the progress of a long work */
void progress_show(struct progress *progress, size_t done,
                   size_t total)
{
    double now = progress->on ? seconds() : 0;
    if (!progress->on || now - progress->begun < 1 ||
        now - progress->shown < 0.2)
        return;
    fprintf(stderr, "\r%3.0f %%",
            100 * (double)done / (double)total);
    fflush(stderr);
    progress->shown = now;
    progress->visible = true;
}

/* Clear the line of progress */
void progress_clear(struct progress *progress)
{
    if (progress->visible)
        fputs("\r     \r", stderr);
    progress->visible = false;
}
