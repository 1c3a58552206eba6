#include "grade.h"
#include "exercise.h"

extern const long long multiplications;
extern const double per_byte_single, per_byte_batch;

TASK(how_many)
{
    COUNT("multiplications", multiplications, 784 * 30,
          {784 * 30 + 300, "the second layer is counted, too"},
          {2 * 784 * 30, "additions are counted, too"},
          {785 * 30, "the biases are counted as weights"});
}

TASK(one_sample)
{
    DIGITS("per_byte_single", per_byte_single, 0.5,
           {2, "you divided the bytes by the operations"},
           {0.25, "additions are left out, or a number has eight bytes"});
}

TASK(a_batch)
{
    DIGITS("per_byte_batch", per_byte_batch, 16,
           {0.5, "you forgot that a weight is read once for all 32"},
           {8, "additions are left out, or a number has eight bytes"},
           {64, "you forgot the four bytes"});
}
