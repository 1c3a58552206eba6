#include "grade.h"
#include "exercise.h"

extern const long long with_zeros, without_zeros;
extern const double times_fewer;

TASK(all_of_them)
{
    COUNT("with_zeros", with_zeros, 784 * 128,
          {784 * 128 + 1280, "the second layer is counted, too"},
          {785 * 128, "the biases are counted as weights"});
}

TASK(what_is_left)
{
    COUNT("without_zeros", without_zeros, 150 * 128,
          {634 * 128, "you counted what is left out"},
          {150 * 128 + 1280, "the second layer is counted, too"});
}

TASK(the_whole_network)
{
    DIGITS("times_fewer", times_fewer, 101632.0 / 20480.0,
           {784.0 / 150, "the second layer is left out"},
           {20480.0 / 101632, "you divided the wrong way round"});
}
