/* Exercise 10.6, The exam was known.
   As it begins; its text is in book/10-classes.nw. */
#include "exercise.h"

/* Hold out the last `held` of `rows` rows of a feature.  Shift and
   scale all rows by the mean and the deviation of those that are left
   to learn from (at least one), and return how many they are. */
size_t hold_out(size_t rows, size_t held, real feature[])
{
    double mean = 0, square = 0;
    for (size_t i = 0; i < rows; i++)
        mean += (double)feature[i] / (double)rows;
    for (size_t i = 0; i < rows; i++) {
        double distance = (double)feature[i] - mean;
        square += distance * distance / (double)rows;
    }
    for (size_t i = 0; i < rows; i++)
        feature[i] =
            (real)(((double)feature[i] - mean) / sqrt(square));
    return rows - held + 1;
}
