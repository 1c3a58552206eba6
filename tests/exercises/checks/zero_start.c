#include "grade.h"
#include "exercise.h"

extern const int move_for_one_row, move_for_four_people, different_values;

TASK(one_row)
{
    COUNT("move_for_one_row", move_for_one_row, 3,
          {1, "you forgot that the hidden neurons answer one half, not 0, so the weights "
              "behind them move too"},
          {9, "you forgot that nothing gets through a weight of 0"},
          {0, "you forgot that the output's own bias has a slope"});
}

TASK(four_people)
{
    COUNT("move_for_four_people", move_for_four_people, 0,
          {3, "you forgot that what one person pulls up, another pulls down"});
}

TASK(equal_neurons)
{
    COUNT("different_values", different_values, 1,
          {2, "you forgot that the two inputs are equal, so their weights are too"},
          {4, "you forgot that equal neurons stay equal"});
}
