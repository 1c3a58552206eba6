#include "exercise.h"

const double o1 = NAN;
const double delta_o1 = NAN;
const double delta_h1 = NAN;
const double dL_dw1 = NAN;
