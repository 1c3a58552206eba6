#include "grade.h"
#include "exercise.h"

extern const int changed_by_10, changed_by_minus_10, numbers_it_takes;

TASK(ten_times)
{
    COUNT("changed_by_10", changed_by_10, 0,
          {4, "you took ten times a number to have another sign"});
}

TASK(minus_ten_times)
{
    COUNT("changed_by_minus_10", changed_by_minus_10, 4,
          {0, "you took only the size of the total to matter"},
          {3, "you left out a row: is there one whose total is 0?"});
}

TASK(how_many_numbers)
{
    COUNT("numbers_it_takes", numbers_it_takes, 2,
          {3, "you counted the numbers in the program; one of them changes "
              "nothing"},
          {1, "you forgot how far the line is from the origin"});
}
