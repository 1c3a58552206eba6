/* Exercise 7.3, Ten layers, on paper.
   As it begins; its text is in book/07-better-descents.nw. */
#include "exercise.h"

const double factor_with_normal = NAN;
const double factor_with_glorot = NAN;
const int above_a_million_after_layer = UNANSWERED;
