/* Exercise 5.4, Not caught.
   As it begins; its text is in book/05-backpropagation.nw. */
#include "exercise.h"

const int missed_without_hidden_layer = UNANSWERED;
const int missed_without_biases = UNANSWERED;
const int zeros_at_zero = UNANSWERED;
