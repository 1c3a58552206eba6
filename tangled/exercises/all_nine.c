/* Exercise 5.2, All nine.
   As it begins; its text is in book/05-backpropagation.nw. */
#include "exercise.h"

const double derivative[9] = {NAN, NAN, NAN, NAN, NAN,
                              NAN, NAN, NAN, NAN};
