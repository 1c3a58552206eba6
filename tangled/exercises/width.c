/* Exercise 6.4, More neurons.
   As it begins; its text is in book/06-descent.nw. */
#include "exercise.h"

const int never_fails_from = UNANSWERED;
