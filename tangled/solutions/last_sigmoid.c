#include "exercise.h"

const int one_in_float = 17;
const int zero_in_double = -746;
const int zero_in_float = -104;
