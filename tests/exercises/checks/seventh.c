#include "grade.h"
#include "sigmoid.h"

void their_gradient(const real t[9], const real x[2], real truth,
                    real gradient[9]);

static double loss(const double t[9], const double x[2], double y)
{
    double h1 = 1 / (1 + exp(-(t[0] * x[0] + t[1] * x[1] + t[4])));
    double h2 = 1 / (1 + exp(-(t[2] * x[0] + t[3] * x[1] + t[5])));
    double o = 1 / (1 + exp(-(t[6] * h1 + t[7] * h2 + t[8])));
    return (y - o) * (y - o);
}

static void check(int from, int to, const char *mistake)
{
    static const char *const name[] = {"w1", "w2", "w3", "w4", "b1",
                                       "b2", "w5", "w6", "b3"};
    const real theta[9] = {(real)0.3, (real)-0.8, (real)1.1,
                           (real)0.4, (real)0.2,  (real)-0.5,
                           (real)1.7, (real)-0.9, (real)0.6};
    const real x[2] = {(real)0.9, (real)-0.4};
    const double plain[2] = {(double)x[0], (double)x[1]};
    real gradient[9] = {0};
    their_gradient(theta, x, 1, gradient);
    for (int i = from; i < to; i++) {
        double above[9], below[9], want;
        for (int k = 0; k < 9; k++)
            above[k] = below[k] = (double)theta[k];
        above[i] += 1e-5, below[i] -= 1e-5;
        want = (loss(above, plain, 1) - loss(below, plain, 1)) / 2e-5;
        CLOSE(at("the derivative by %s", name[i]), gradient[i], want, 1e-7,
              {-want, "the sign is turned round"}, {0, "it is never "
              "computed"}, {(double)gradient[i], mistake});
    }
}

TASK(the_output)
{
    check(6, 9, "something is wrong at the output, where it was right");
}

TASK(the_first_hidden_neuron)
{
    check(0, 2, "the slope of the hidden neuron is taken at its total, or "
                "a weight is the wrong one");
    check(4, 5, "the slope of the hidden neuron is taken at its total, or "
                "a weight is the wrong one");
}

TASK(the_second_hidden_neuron)
{
    check(2, 4, "the second hidden neuron is handed down through another's "
                "weight, or the slope is taken at a total");
    check(5, 6, "the second hidden neuron is handed down through another's "
                "weight, or the slope is taken at a total");
}
