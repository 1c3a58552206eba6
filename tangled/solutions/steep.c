#include "exercise.h"

const double weight = 0.4595;
const double bias = -22.98;
