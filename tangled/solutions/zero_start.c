#include "exercise.h"

const int move_for_one_row = 3;
const int move_for_four_people = 0;
const int different_values = 1;
