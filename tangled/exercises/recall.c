#include "confusion.h"
#include "exercise.h"

real recall(const struct confusion *confusion, size_t class)
{
    (void)confusion, (void)class;
    return 0;
}

real precision(const struct confusion *confusion, size_t class)
{
    (void)confusion, (void)class;
    return 0;
}
