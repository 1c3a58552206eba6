/* Exercise 7.7, Eight neurons for two moons.
   As it begins; its text is in book/07-better-descents.nw. */
#include "exercise.h"

const int hidden_neurons = UNANSWERED;
