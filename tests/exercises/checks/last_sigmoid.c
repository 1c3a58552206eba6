#include "grade.h"
#include "exercise.h"

extern const int one_in_float, zero_in_double, zero_in_float;

TASK(one)
{
    COUNT("one_in_float", one_in_float, 17,
          {16, "it was rounded down; at 16 the sum is still above 1"},
          {18, "you took 25 binary digits; ties go to the even number"},
          {37, "it is the answer for double"},
          {89, "it is where e to the z overflows, which is another limit"});
}

TASK(zero_double)
{
    COUNT("zero_in_double", zero_in_double, -746,
          {-745, "it was rounded towards 0; at -745 the smallest number is "
                 "still there"},
          {-709, "it is the smallest number with all its digits"},
          {-37, "you took the two ends to be alike"},
          {746, "the sign is missing"});
}

TASK(zero_float)
{
    COUNT("zero_in_float", zero_in_float, -104,
          {-103, "it was rounded towards 0"},
          {-88, "it is the smallest number with all its digits"},
          {-17, "you took the two ends to be alike"},
          {104, "the sign is missing"});
}
