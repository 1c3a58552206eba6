/* expect compiler */
#include "@ROOT@/tangled/solutions/majority.c"
