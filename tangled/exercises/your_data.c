/* Exercise 6.1, A model that knows them.
   As it begins; its text is in book/06-descent.nw. */
#include "exercise.h"

const long long epochs = UNANSWERED;
