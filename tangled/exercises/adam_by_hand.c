/* Exercise 7.4, Two steps of Adam.
   As it begins; its text is in book/07-better-descents.nw. */
#include "exercise.h"

const double after_first = NAN;
const double after_second = NAN;
const double after_first_with_3000 = NAN;
