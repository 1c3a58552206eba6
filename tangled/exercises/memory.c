/* Exercise 3.6, What a pass costs.
   As it begins; its text is in book/03-feedforward.nw. */
#include "exercise.h"

const long long multiplications = UNANSWERED;
const long long bytes = UNANSWERED;
const long long times_as_many = UNANSWERED;
