/* Exercise 7.7, Eight neurons for two moons, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const int hidden_neurons = 4;
