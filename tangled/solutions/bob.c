/* Exercise 5.1, Bob, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

const double o1 = 0.548;
const double delta_o1 = 0.271;
const double delta_h1 = 0.00112;
const double dL_dw1 = 0.0280;
