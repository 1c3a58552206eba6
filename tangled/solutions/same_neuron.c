#include "exercise.h"

const int changed_by_10 = 0;
const int changed_by_minus_10 = 4;
const int numbers_it_takes = 2;
