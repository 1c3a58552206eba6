#include "exercise.h"

const double times_as_fast = 11.5;
const int largest_gain = 1;
