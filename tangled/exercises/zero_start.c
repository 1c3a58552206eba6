/* Exercise 6.5, The wrong start.
   As it begins; its text is in book/06-descent.nw. */
#include "exercise.h"

const int move_for_one_row = UNANSWERED;
const int move_for_four_people = UNANSWERED;
const int different_values = UNANSWERED;
