#include "grade.h"
#include "sigmoid.h"

real logit(real a);

TASK(some_values)
{
    CLOSE("logit(0.5)", logit((real)0.5), 0, 1e-9,
          {1, "the logarithm is forgotten"});
    CLOSE("logit(0.9)", logit((real)0.9), 2.1972245773362196, 1e-6,
          {-2.1972245773362196, "the fraction is upside down"},
          {0.9542425094393249, "the logarithm is that of base 10"},
          {9, "the logarithm is forgotten"},
          {0.10536051565782628, "1 - a is missing below the line"});
}

TASK(there_and_back)
{
    for (double z = -10; z <= 10; z += 0.5)
        CLOSE(at("logit(sigmoid(%g))", z), logit(sigmoid((real)z)), z, 1e-6,
              {-z, "the fraction is upside down"});
}

TASK(the_ends)
{
    CLOSE("logit(1)", logit(1), INFINITY, 0);
    CLOSE("logit(0)", logit(0), -INFINITY, 0);
}
