/* Exercise 3.3, Another exclusive or.
   As it begins; its text is in book/03-feedforward.nw. */
#include "exercise.h"

/* The sign of the weight by which the output listens to the and:
   1 or -1. */
const int sign_of_and = UNANSWERED;
