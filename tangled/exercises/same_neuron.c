/* Exercise 1.3, The same neuron twice.
   As it begins; its text is in book/01-neurons.nw. */
#include "exercise.h"

const int changed_by_10 = UNANSWERED;
const int changed_by_minus_10 = UNANSWERED;
const int numbers_it_takes = UNANSWERED;
