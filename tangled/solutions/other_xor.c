#include "exercise.h"

const int sign_of_and = -1;
