/* Exercise 9.1, What is it waiting for?.
   As it begins; its text is in book/09-small-networks.nw. */
#include "exercise.h"

const int small_network = UNANSWERED;
const int single_samples = UNANSWERED;
const int large_batches = UNANSWERED;
