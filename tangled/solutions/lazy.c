/* Exercise 10.4, The laziest classifier, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double accuracy = 0.9;
const double loss_when_honest = 0.325;
const double loss_when_sure = 0.4696;
