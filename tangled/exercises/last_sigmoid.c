#include "exercise.h"

const int one_in_float = UNANSWERED;
const int zero_in_double = UNANSWERED;
const int zero_in_float = UNANSWERED;
