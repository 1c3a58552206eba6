/* expect compiler */
#include "exercise.h"
#include "@ROOT@/tangled/solutions/majority.c"
