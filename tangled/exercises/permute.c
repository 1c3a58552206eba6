/* Exercise 3.2, Changing places.
   As it begins; its text is in book/03-feedforward.nw. */
#include "exercise.h"

/* Exchange the hidden neurons of a 2-2-1 network, in place. */
void exchange_hidden(real theta[9])
{
    (void)theta;
}
