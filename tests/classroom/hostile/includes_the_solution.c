/* expect compiler */
#include "exercise.h"
#include "solutions/majority.c"
