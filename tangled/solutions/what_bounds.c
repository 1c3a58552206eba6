#include "exercise.h"

const int small_network = 3;
const int single_samples = 2;
const int large_batches = 1;
