#include "exercise.h"

const long long epochs = 20000;
