#include "grade.h"

extern const double largest_share, surprise_of_second, slope_of_second;

TASK(the_largest)
{
    DIGITS("largest_share", largest_share, 0.625,
           {log(5) / log(10), "the totals themselves are divided by their sum"},
           {5.0 / 7, "e^0 is taken to be 0"});
}

TASK(the_surprise)
{
    DIGITS("surprise_of_second", surprise_of_second, log(4),
           {-log(4), "the minus before the logarithm is forgotten"},
           {log10(4), "it is the logarithm to base 10"},
           {2, "it is the logarithm to base 2"},
           {0.25, "the share is given, not its logarithm"});
}

TASK(the_slope)
{
    DIGITS("slope_of_second", slope_of_second, -0.75,
           {0.75, "the share is subtracted from the truth"},
           {0.25, "the truth is not subtracted"},
           {-4, "it is the slope by the share, not by the total"},
           {0.25 * 0.75, "it is the slope of the share, not of the loss"});
}
