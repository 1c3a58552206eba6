/* Exercise 10.7, How small is enough?.
   As it begins; its text is in book/10-classes.nw. */
#include "exercise.h"

const int parameters = UNANSWERED;
