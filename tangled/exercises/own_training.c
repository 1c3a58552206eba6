/* Exercise 6.8, Your own training.
   As it begins; its text is in book/06-descent.nw. */
#include "exercise.h"
#include "sigmoid.h"

enum { HIDDEN_MOST = 16, INPUTS_MOST = 8 };

/* From the exercise of chapter 5. */
void way_back(size_t inputs, size_t hidden, const real second[],
              const real x[], const real h[], real output, real truth,
              real by_first[], real by_second[]);

/* One epoch over rows of `inputs` features; a step after each row. */
void my_epoch(size_t inputs, size_t hidden, real first[], real second[],
              size_t rows, const real feature[], const real label[],
              real learning_rate)
{
    (void)inputs, (void)hidden, (void)first, (void)second, (void)rows;
    (void)feature, (void)label, (void)learning_rate;
}
