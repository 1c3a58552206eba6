#include "exercise.h"

const int small_network = UNANSWERED;
const int single_samples = UNANSWERED;
const int large_batches = UNANSWERED;
