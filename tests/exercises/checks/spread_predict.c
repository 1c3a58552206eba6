#include "grade.h"
#include "exercise.h"

extern const double factor_with_normal, factor_with_glorot;
extern const int above_a_million_after_layer;

TASK(normal_weights)
{
    DIGITS("factor_with_normal", factor_with_normal, sqrt(50),
           {10, "you forgot that a relu sets half of the totals to 0"},
           {50, "it is the factor of the mean square, not of the spread"},
           {5, "the half is taken of the spread, not of the mean square"});
}

TASK(glorot)
{
    DIGITS("factor_with_glorot", factor_with_glorot, sqrt(0.5),
           {1, "you forgot that a relu sets half of the totals to 0"},
           {0.5, "it is the factor of the mean square, not of the spread"});
}

TASK(a_million)
{
    COUNT("above_a_million_after_layer", above_a_million_after_layer, 8,
          {7, "the seventh layer is just below a million"},
          {6, "you took the factor to be ten"});
}
