#include "exercise.h"

const int hidden_neurons = 4;
