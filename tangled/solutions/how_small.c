#include "exercise.h"

const int parameters = 15;
