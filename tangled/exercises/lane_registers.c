/* Exercise 9.6, How many fit.
   As it begins; its text is in book/09-small-networks.nw. */
#include "exercise.h"

const int doubles = UNANSWERED;
const int floats = UNANSWERED;
const int larger_network = UNANSWERED;
