#include "grade.h"

real log_sum(size_t count, const real total[]);

TASK(small_totals)
{
    const real total[] = {0, (real)0.5, -1, 2};
    double sum = 0, most = 0;
    for (size_t n = 1; n <= 4; n++) {
        sum += exp((double)total[n - 1]);
        most = fmax(most, (double)total[n - 1]);
        CLOSE(at("log_sum of %d totals", (int)n), log_sum(n, total),
              log(sum), 1e-9, {sum, "the logarithm is left out"},
              {most + sum * exp(-most), "the logarithm is left out"},
              {log(sum) - most, "the largest total was taken out and not "
                                "put back"},
              {log10(sum), "it is the logarithm to base 10"});
    }
}

TASK(large_totals)
{
    const real total[] = {999, 1000, 998};
    CLOSE("log_sum of 999, 1000 and 998", log_sum(3, total),
          1000 + log(1 + exp(-1) + exp(-2)), 1e-9,
          {INFINITY, "the exponentials overflow"});
    const real last[] = {-500, 3, 1000};
    CLOSE("log_sum of -500, 3 and 1000", log_sum(3, last), 1000, 1e-9,
          {INFINITY, "the exponentials overflow: the largest total is not "
                     "found"});
    const real equal[] = {710, 710};
    CLOSE("log_sum of 710 and 710", log_sum(2, equal), 710 + log(2), 1e-9,
          {INFINITY, "the exponentials overflow"});
}

TASK(far_below)
{
    const real total[] = {-1001, -1000};
    CLOSE("log_sum of -1001 and -1000", log_sum(2, total),
          -1000 + log1p(exp(-1)), 1e-9,
          {-INFINITY, "the search for the largest begins at 0, or all "
                      "exponentials are 0"});
    const real one[] = {-5000};
    CLOSE("log_sum of -5000 alone", log_sum(1, one), -5000, 1e-9,
          {-INFINITY, "the search for the largest begins at 0, or all "
                      "exponentials are 0"});
}
