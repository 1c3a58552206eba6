#include "grade.h"
#include "exercise.h"

size_t count_parameters(size_t count, const size_t width[], bool bias);

TASK(the_network_of_the_book)
{
    const size_t width[] = {2, 2, 1};
    CLOSE("2-2-1 with biases", count_parameters(3, width, true), 9, 0,
          {6, "the biases are left out"},
          {11, "the inputs are given biases"},
          {5, "the neurons are counted, not their parameters"});
    CLOSE("2-2-1 without biases", count_parameters(3, width, false), 6, 0,
          {9, "the biases are counted all the same"});
}

TASK(a_large_one)
{
    const size_t width[] = {784, 30, 10};
    CLOSE("784-30-10 with biases", count_parameters(3, width, true), 23860,
          0, {23820, "the biases are left out"},
          {24644, "the inputs are given biases"},
          {23861, "a layer is given one bias, not one for each neuron"});
}

TASK(any_depth)
{
    const size_t width[] = {3, 5, 4, 2}, two[] = {7, 1};
    CLOSE("3-5-4-2 with biases", count_parameters(4, width, true), 54, 0,
          {39, "only the first and the last layer are counted"});
    CLOSE("7-1 with biases", count_parameters(2, two, true), 8, 0);
}
