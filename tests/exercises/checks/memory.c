#include "grade.h"
#include "exercise.h"

extern const long long multiplications, bytes, times_as_many;

TASK(work)
{
    COUNT("multiplications", multiplications, 2000000,
          {2002000, "the biases are counted; they are added, not "
                    "multiplied"},
          {3000000, "the input is counted as a layer"},
          {1000000, "one of the two layers is left out"},
          {1000000000, "three widths are multiplied with each other"});
}

TASK(memory)
{
    COUNT("bytes", bytes, 16016000,
          {16000000, "the biases are left out"},
          {2002000, "entries are counted, not bytes"},
          {8008000, "a double is taken to have four bytes"});
}

TASK(growth)
{
    COUNT("times_as_many", times_as_many, 4,
          {2, "only one side of each matrix is doubled"},
          {8, "three widths are multiplied with each other"});
}
