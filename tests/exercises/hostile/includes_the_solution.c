/* expect compiler */
#include "solutions/majority.c"
