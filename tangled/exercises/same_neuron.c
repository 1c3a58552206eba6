#include "exercise.h"

const int changed_by_10 = UNANSWERED;
const int changed_by_minus_10 = UNANSWERED;
const int numbers_it_takes = UNANSWERED;
