#include "grade.h"

real soft_loss(size_t classes, const real total[], const real truth[]);
void soft_slope(size_t classes, const real total[], const real truth[],
                real slope[]);

static double expected(size_t classes, const real total[],
                       const real truth[])
{
    double sum = 0, loss = 0;
    for (size_t i = 0; i < classes; i++)
        sum += exp((double)total[i]);
    for (size_t i = 0; i < classes; i++)
        loss -= (double)truth[i] * log(exp((double)total[i]) / sum);
    return loss;
}

TASK(one_true_class)
{
    const real total[] = {1, -2, (real)0.5}, truth[] = {0, 1, 0};
    double want = expected(3, total, truth);
    CLOSE("soft_loss with one true class", soft_loss(3, total, truth), want,
          1e-9, {-want, "the sign is turned round"},
          {exp(-want), "it is the share, not the surprise"});
}

TASK(three_of_four)
{
    const real total[] = {2, 1, -1},
               truth[] = {(real)0.75, (real)0.25, 0}, first[] = {1, 0, 0};
    CLOSE("soft_loss with shares of 0.75, 0.25 and 0",
          soft_loss(3, total, truth), expected(3, total, truth), 1e-9,
          {-expected(3, total, truth), "the sign is turned round"},
          {expected(3, total, first), "only the largest share counts"});
    const real equal[] = {5, 5, 5, 5}, quarter[] = {(real)0.25, (real)0.25,
                                                    (real)0.25, (real)0.25};
    CLOSE("soft_loss of four equal totals", soft_loss(4, equal, quarter),
          log(4), 1e-9);
}

TASK(far_apart)
{
    const real total[] = {1000, 0, -1000}, truth[] = {0, (real)0.5,
                                                      (real)0.5};
    CLOSE("soft_loss of 1000, 0 and -1000 with the truth in the last two",
          soft_loss(3, total, truth), 1500, 1e-9,
          {INFINITY, "the exponentials overflow, or the logarithm of a "
                     "share of 0 is taken"});
    const real last[] = {-500, 3, 1000}, third[] = {0, 0, 1};
    CLOSE("soft_loss of -500, 3 and 1000 where the last is true",
          soft_loss(3, last, third), 0, 1e-9,
          {INFINITY, "the exponentials overflow: the largest total is not "
                     "found"});
    const real known[] = {1, 0, 0};
    CLOSE("soft_loss where the largest is true", soft_loss(3, total, known),
          0, 1e-9, {INFINITY, "the exponentials overflow"});
}

TASK(the_slopes)
{
    const real total[] = {(real)1.5, 0, -2, 1};
    const real truth[] = {(real)0.5, (real)0.5, 0, 0};
    real slope[4] = {9, 9, 9, 9}, far[3];
    double sum = 0;
    for (int i = 0; i < 4; i++)
        sum += exp((double)total[i]);
    soft_slope(4, total, truth, slope);
    for (int i = 0; i < 4; i++) {
        double e = exp((double)total[i]), share = e / sum;
        CLOSE(at("slope[%d]", i), slope[i], share - (double)truth[i], 1e-9,
              {(double)truth[i] - share, "the share is subtracted from the "
                                         "truth"},
              {share, "the truth is not subtracted"},
              {e - (double)truth[i], "the shares do not add up to 1"},
              {e * exp(-1.5) - (double)truth[i], "the shares do not add up "
                                                 "to 1"});
    }
    const real apart[] = {1000, 0, -1000}, known[] = {0, 1, 0};
    soft_slope(3, apart, known, far);
    CLOSE("slope[0] for totals of 1000, 0 and -1000", far[0], 1, 1e-9);
    CLOSE("slope[1] for totals of 1000, 0 and -1000", far[1], -1, 1e-9);
}
