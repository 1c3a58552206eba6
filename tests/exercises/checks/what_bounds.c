#include "grade.h"
#include "exercise.h"

extern const int small_network, single_samples, large_batches;

TASK(nine_parameters)
{
    COUNT("small_network", small_network, 3,
          {1, "you forgot that nearly every operation waits for the one "
              "before"},
          {2, "you forgot that nine numbers fit into registers"});
}

TASK(step_by_step)
{
    COUNT("single_samples", single_samples, 2,
          {1, "you forgot that each weight is read for two operations only"},
          {3, "you forgot that the neurons of a layer do not wait for each "
              "other"});
}

TASK(in_batches)
{
    COUNT("large_batches", large_batches, 1,
          {2, "you forgot that each weight serves 256 samples"},
          {3, "you forgot that the samples do not wait for each other"});
}
