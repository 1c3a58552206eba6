#include "exercise.h"

const int parameters = UNANSWERED;
