/* Exercise 8.1, Operations and bytes.
   As it begins; its text is in book/08-speed.nw. */
#include "exercise.h"

const long long multiplications = UNANSWERED;
const double per_byte_single = NAN;
const double per_byte_batch = NAN;
