/* Exercise 10.6, The exam was known, solved.
   Made from book/98-solutions.nw: change it there. */
#include "exercise.h"

size_t hold_out(size_t rows, size_t held, real feature[])
{
    size_t left = rows - held;
    double mean = (double)feature[0], sum = 0, square = 0;
    for (size_t i = 0; i < left; i++)
        sum += (double)feature[i] - (double)feature[0];
    mean += sum / (double)left;
    for (size_t i = 0; i < left; i++) {
        double distance = (double)feature[i] - mean;
        square += distance * distance / (double)left;
    }
    double scale = square > 0 ? sqrt(square) : 1;
    for (size_t i = 0; i < rows; i++)
        feature[i] = (real)(((double)feature[i] - mean) / scale);
    return left;
}
