#include "exercise.h"

const int move_for_one_row = UNANSWERED;
const int move_for_four_people = UNANSWERED;
const int different_values = UNANSWERED;
