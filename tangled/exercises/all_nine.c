#include "exercise.h"

const double derivative[9] = {NAN, NAN, NAN, NAN, NAN,
                              NAN, NAN, NAN, NAN};
