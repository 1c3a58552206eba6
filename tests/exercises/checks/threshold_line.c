#include "grade.h"

extern const double crosses_x1_at, crosses_x2_at, distance;

TASK(first_axis)
{
    DIGITS("crosses_x1_at", crosses_x1_at, 10.0 / 3,
           {3, "10 / 3 is divided as whole numbers"},
           {-10.0 / 3, "the sign of the bias is turned round"},
           {2.5, "the two axes are exchanged"});
}

TASK(second_axis)
{
    DIGITS("crosses_x2_at", crosses_x2_at, 2.5,
           {2, "10 / 4 is divided as whole numbers"},
           {-2.5, "the sign of the bias is turned round"},
           {10.0 / 3, "the two axes are exchanged"});
}

TASK(how_far)
{
    DIGITS("distance", distance, 2,
           {10, "the bias is not divided by the length of the weights"},
           {10.0 / 7, "the weights are added, in place of the root of the "
                      "sum of their squares"},
           {10.0 / 25, "the root is forgotten"});
}
