#include "exercise.h"

const real triangle[13] = {
    0, 0,    0, 0,    0, 0,    0, 0, 0, /* the hidden neurons */
    0, 0, 0, 0};                        /* the output */
