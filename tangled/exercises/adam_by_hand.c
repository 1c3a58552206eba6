#include "exercise.h"

const double after_first = NAN;
const double after_second = NAN;
const double after_first_with_3000 = NAN;
