#include "grade.h"
#include "exercise.h"

typedef real loss_of_theta(void *context, const real theta[]);
real one_sided(loss_of_theta *loss, void *context, real theta[], size_t i,
               real h);
extern const int best_power;

static real bowl(void *context, const real theta[])
{
    (void)context;
    return theta[0] * theta[0] + 3 * theta[1] + theta[2];
}

TASK(the_quotient)
{
    real theta[] = {2, 5, 1};
    CLOSE("the slope by theta[0] with h = 0.25",
          one_sided(bowl, NULL, theta, 0, (real)0.25), 4.25, 1e-9,
          {4, "it is the two-sided quotient"},
          {3.75, "you went to the left"},
          {2.125, "it is divided by 2 h"}, {-4.25, "the difference is taken "
                                          "the other way"},
          {1.0625, "the difference is not divided by h"});
    CLOSE("the slope by theta[1] with h = 0.25",
          one_sided(bowl, NULL, theta, 1, (real)0.25), 3, 1e-9,
          {4.25, "another parameter was moved"});
}

TASK(theta_is_left_alone)
{
    real theta[] = {(real)0.1, (real)0.7, 1};
    HOLDS(one_sided(bowl, NULL, theta, 0, (real)0.3) > 0,
          "The slope by theta[0] should be above 0.");
    HOLDS(theta[0] == (real)0.1,
          "theta[0] was 0.1, and is %.17g afterwards.%s", (double)theta[0],
          fabs((double)theta[0] - 0.1) < 1e-12
              ? "\nTaking h off again does not bring back the old value: "
                "the sum was rounded."
              : "\nIt was not put back.");
}

TASK(the_best_step)
{
    COUNT("best_power", best_power, -8,
          {-5, "that is the bottom of the two-sided V"},
          {-16, "at that h nothing is left of the difference"},
          {8, "the sign is missing"});
}
