#include "grade.h"

extern const double slope_times, intercept_times, correlation_times,
    loss_times;

TASK(slope)
{
    DIGITS("slope_times", slope_times, 1 / 10.764,
           {10.764, "a smaller unit was taken to make the price of one "
                    "unit larger"},
           {1, "the slope was taken not to depend on the unit"});
}

TASK(intercept)
{
    DIGITS("intercept_times", intercept_times, 1,
           {10.764, "you forgot that the intercept is a rent, and rents are not "
                   "converted"},
           {1 / 10.764, "you forgot that the intercept is a rent, and rents "
                        "are not converted"});
}

TASK(correlation_and_loss)
{
    DIGITS("correlation_times", correlation_times, 1);
    DIGITS("loss_times", loss_times, 1,
           {10.764 * 10.764, "you forgot that the loss is measured in rents, not in areas"});
}
