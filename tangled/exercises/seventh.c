/* Exercise 5.5, Found on the internet.
   As it begins; its text is in book/05-backpropagation.nw. */
#include "exercise.h"
#include "sigmoid.h"

/* The nine derivatives of (truth - answer) squared, for one input. */
void their_gradient(const real t[9], const real x[2], real truth,
                    real gradient[9])
{
    real z1 = t[0] * x[0] + t[1] * x[1] + t[4];
    real z2 = t[2] * x[0] + t[3] * x[1] + t[5];
    real h1 = sigmoid(z1), h2 = sigmoid(z2);
    real out = sigmoid(t[6] * h1 + t[7] * h2 + t[8]);
    real d = -2 * (truth - out) * out * (1 - out);
    real d1 = d * t[6] * z1 * (1 - z1), d2 = d * t[6] * z2 * (1 - z2);
    gradient[0] = d1 * x[0], gradient[1] = d1 * x[1];
    gradient[2] = d2 * x[0], gradient[3] = d2 * x[1];
    gradient[4] = d1, gradient[5] = d2;
    gradient[6] = d * h1, gradient[7] = d * h2, gradient[8] = 0;
}
