/* Exercise 2.5, The last total.
   As it begins; its text is in book/02-sigmoid.nw. */
#include "exercise.h"

const int one_in_float = UNANSWERED;
const int zero_in_double = UNANSWERED;
const int zero_in_float = UNANSWERED;
