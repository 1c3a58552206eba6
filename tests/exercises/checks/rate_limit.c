#include "grade.h"

extern const double factor, limit_for_3, limit_of_raw_walk;

TASK(the_factor)
{
    DIGITS("factor", factor, 0.4, {0.7, "the 2 of the derivative is lost"},
           {-0.6, "the old distance is lost"}, {0.6, "that is how much "
                                               "goes, not how much stays"});
}

TASK(the_limit)
{
    DIGITS("limit_for_3", limit_for_3, 1.0 / 3,
           {1.0 / 6, "at this one the first step ends exactly at the "
                     "bottom"},
           {2.0 / 3, "the 2 of the derivative is lost"});
}

TASK(the_raw_walk)
{
    /* The larger eigenvalue of the loss's second derivatives. */
    const double x[] = {24, 31, 38, 42, 47, 55, 61, 66, 73, 80, 92, 104};
    double m = 0, q = 0;
    for (int i = 0; i < 12; i++)
        m += x[i] / 12, q += x[i] * x[i] / 12;
    double largest = (q + 1) + sqrt((q - 1) * (q - 1) + 4 * m * m);
    double want = 2 / largest;
    HOLDS(!isnan(limit_of_raw_walk), "limit_of_raw_walk still has no "
                                     "answer.");
    CLOSE("limit_of_raw_walk", limit_of_raw_walk, want, 0.02 * want,
          {want / 2, "that is where it is quickest"});
}
