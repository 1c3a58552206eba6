/* Exercise 5.4, Not caught, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const int missed_without_hidden_layer = 6;
const int missed_without_biases = 7;
const int zeros_at_zero = 6;
