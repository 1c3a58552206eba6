#include "exercise.h"

const long long multiplications = UNANSWERED;
const long long bytes = UNANSWERED;
const long long times_as_many = UNANSWERED;
