/* Exercise 10.5, Found, and rightly so, solved.
   Made from book/98-solutions.nw: change it there. */
#include "confusion.h"
#include "exercise.h"

static real share(size_t part, size_t whole)
{
    return whole > 0 ? (real)part / (real)whole : 0;
}

real recall(const struct confusion *confusion, size_t class)
{
    size_t classes = confusion->classes, all = 0;
    for (size_t i = 0; i < classes; i++)
        all += confusion->count[class * classes + i];
    return share(confusion->count[class * classes + class], all);
}

real precision(const struct confusion *confusion, size_t class)
{
    size_t classes = confusion->classes, all = 0;
    for (size_t i = 0; i < classes; i++)
        all += confusion->count[i * classes + class];
    return share(confusion->count[class * classes + class], all);
}
