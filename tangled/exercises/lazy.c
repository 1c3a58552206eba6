#include "exercise.h"

const double accuracy = NAN;
const double loss_when_honest = NAN;
const double loss_when_sure = NAN;
