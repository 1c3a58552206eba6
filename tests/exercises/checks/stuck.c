#include "grade.h"
#include "exercise.h"

extern const double loss_after_15000;
extern const int away_with_rate_10, away_with_single_steps;

TASK(more_steps)
{
    DIGITS("loss_after_15000", loss_after_15000, 0.000161565,
           {0.503077, "it is the loss after 1500 steps"},
           {1.35443e-5, "it is the loss after 150,000 steps"});
}

TASK(larger_steps)
{
    COUNT("away_with_rate_10", away_with_rate_10, 1);
}

TASK(single_steps)
{
    COUNT("away_with_single_steps", away_with_single_steps, 1);
}
