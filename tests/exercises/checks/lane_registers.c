#include "grade.h"
#include "exercise.h"

extern const int doubles, floats, larger_network;

TASK(eight_bytes)
{
    COUNT("doubles", doubles, 16,
          {17, "the two registers that are left over hold no training"},
          {2, "you counted sets, and not the trainings in them"},
          {8, "two sets fit"});
}

TASK(four_bytes)
{
    COUNT("floats", floats, 32,
          {34, "the two registers that are left over hold no training"},
          {16, "you forgot that a register has sixteen lanes now"});
}

TASK(a_larger_network)
{
    COUNT("larger_network", larger_network, 8,
          {10, "the registers that are left over hold no training"},
          {16, "two sets of twenty-four numbers do not fit"});
}
