/* Exercise 3.5, A triangle.
   As it begins; its text is in book/03-feedforward.nw. */
#include "exercise.h"

const real triangle[13] = {
    0, 0,    0, 0,    0, 0,    0, 0, 0, /* the hidden neurons */
    0, 0, 0, 0};                        /* the output */
