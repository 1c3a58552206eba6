/* Exercise 1.4, Three neurons.
   As it begins; its text is in book/01-neurons.nw. */
#include "exercise.h"

/* The first two neurons: two weights and a bias each. */
const real first[3] = {0, 0, 0};
const real second[3] = {0, 0, 0};
/* The third: its inputs are the answers of the first two. */
const real third[3] = {0, 0, 0};
