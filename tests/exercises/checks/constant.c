#include "grade.h"

real best_squared(size_t count, const real y[]);
real best_absolute(size_t count, const real y[]);

static const real y[] = {7, 1, 2, 40, 5};

TASK(squared)
{
    CLOSE("best_squared of 7, 1, 2, 40, 5", best_squared(5, y), 11, 1e-9,
          {5, "you took the median"}, {55, "the sum is not divided"},
          {20.5, "you took the middle between the smallest and the largest"});
}

TASK(absolute)
{
    CLOSE("best_absolute of 7, 1, 2, 40, 5", best_absolute(5, y), 5, 1e-9,
          {11, "you took the mean"},
          {2, "you took the one in the middle of the list, which is not "
              "sorted"},
          {20.5, "you took the middle between the smallest and the largest"});
    const real one[] = {3}, four[] = {4, 1, 3, 2};
    const real turned[] = {5, 7, 40, 1, 2};
    CLOSE("best_absolute of 5, 7, 40, 1, 2", best_absolute(5, turned), 5,
          1e-9, {1, "you took the smallest"}, {40, "you took the largest"});
    CLOSE("best_absolute of 3", best_absolute(1, one), 3, 1e-9);
    CLOSE("best_absolute of 4, 1, 3, 2", best_absolute(4, four), 2, 1e-9,
          {2.5, "you took the mean of the two in the middle; it has the same "
                "sum, but a smaller number does too"},
          {3, "you took the larger of the two in the middle"});
}

TASK(the_table_stays)
{
    real copy[] = {7, 1, 2, 40, 5};
    best_absolute(5, copy);
    CLOSE("best_squared", best_squared(5, copy), 11, 1e-9);
    for (int i = 0; i < 5; i++)
        CLOSE(at("y[%d] afterwards", i), copy[i], y[i], 0);
}
