#include "grade.h"
#include "exercise.h"

extern const int missed_without_hidden_layer, missed_without_biases,
    zeros_at_zero;

TASK(without_hidden_layer)
{
    COUNT("missed_without_hidden_layer", missed_without_hidden_layer, 6,
          {5, "you forgot that the output has a slope too, and this mistake leaves out "
              "just that"},
          {7, "you forgot that a 2-1 network has a bias"});
}

TASK(without_biases)
{
    COUNT("missed_without_biases", missed_without_biases, 7,
          {6, "you forgot that deltas are handed down with biases and without"});
}

TASK(at_zero)
{
    COUNT("zeros_at_zero", zeros_at_zero, 6,
          {9, "you forgot that the output's own bias and weights do have a slope"},
          {4, "the hidden biases were forgotten"},
          {8, "you forgot that the activations at 0 are one half, not 0"});
}
