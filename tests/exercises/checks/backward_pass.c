#include "grade.h"

void way_back(size_t inputs, size_t hidden, const real second[],
              const real x[], const real h[], real output, real truth,
              real by_first[], real by_second[]);

static const real first[] = {(real)0.5, (real)-1, (real)0.8, (real)0.3,
                             (real)1.2, (real)-0.7},
                  second[] = {(real)1.5, (real)-0.6};
static const real x[] = {1, (real)-0.5, 2};
static real h[2], output, by_first[6], by_second[2];

static void forward_and_back(void)
{
    double total = 0;
    for (int i = 0; i < 2; i++) {
        double z = 0;
        for (int k = 0; k < 3; k++)
            z += (double)(first[i * 3 + k] * x[k]);
        h[i] = (real)(1 / (1 + exp(-z)));
        total += (double)(second[i] * h[i]);
    }
    output = (real)(1 / (1 + exp(-total)));
    way_back(3, 2, second, x, h, output, 1, by_first, by_second);
}

TASK(the_second_layer)
{
    forward_and_back();
    double o = (double)output, delta = -2 * (1 - o) * o * (1 - o);
    for (int i = 0; i < 2; i++) {
        double a = (double)h[i];
        CLOSE(at("by_second[%d]", i), by_second[i], delta * a, 1e-9,
              {-delta * a, "the sign is turned round"},
              {delta * a / 2, "the 2 of the derivative is lost"},
              {-2 * (1 - o) * a, "the slope of the output is left out"},
              {delta, "the hidden activation is left out"});
    }
}

TASK(the_first_layer)
{
    forward_and_back();
    double o = (double)output, delta = -2 * (1 - o) * o * (1 - o);
    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 3; k++) {
            double a = (double)h[i], w = (double)second[i];
            double v = (double)x[k], want = delta * w * a * (1 - a) * v;
            CLOSE(at("by_first[%d]", i * 3 + k), by_first[i * 3 + k], want,
                  1e-9, {-want, "the sign is turned round"},
                  {delta * a * (1 - a) * v, "the weight to the output is "
                                            "left out"},
                  {delta * w * v, "the slope of the hidden neuron is left "
                                  "out"},
                  {delta * w * a * (1 - a), "the input is left out"},
                  {want / 2, "the 2 of the derivative is lost"},
                  {-2 * (1 - o) * w * a * (1 - a) * v,
                   "the slope of the output is left out"});
        }
}

TASK(another_shape)
{
    const real one[] = {1}, half[] = {(real)0.5, (real)0.5, (real)0.5};
    const real weight[] = {1, 2, 3};
    real a[3] = {0}, b[4] = {0, 0, 0, 99};
    way_back(1, 3, weight, one, half, (real)0.5, 0, a, b);
    for (int i = 0; i < 3; i++) {
        CLOSE(at("by_second[%d] of a 1-3-1 network", i), b[i], 0.125, 1e-9);
        CLOSE(at("by_first[%d] of a 1-3-1 network", i), a[i],
              0.0625 * (i + 1), 1e-9);
    }
    HOLDS(b[3] == 99, "Your function writes beyond the end.");
}
