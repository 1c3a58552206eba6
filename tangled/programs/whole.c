/* A whole network on one page: forward, back, a step, four people.
   Chapter 6, Stochastic gradient descent. Made from book/06-descent.nw:
   change it there. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <tgmath.h>

/* Choose the type of a number */
#ifndef REAL
#define REAL double
#endif
typedef REAL real; /* the type of every weight and activation */

/* Compute the total of a neuron */
real neuron_total(size_t inputs, const real weight[], real bias,
                  const real input[])
{
    real total = bias;
    for (size_t i = 0; i < inputs; i++)
        total += weight[i] * input[i];
    return total;
}

/* Squash a total into an activation */
real sigmoid(real total)
{
    if (total >= 0)
        return 1 / (1 + exp(-total));
    real power = exp(total);
    return power / (1 + power);
}

/* Take the slope from an activation */
real sigmoid_slope_from_activation(real activation)
{
    return activation * (1 - activation);
}

/* Take the slope of a squared error */
real loss_slope(real truth, real prediction)
{
    return -2 * (truth - prediction);
}

/* Describe a stream of random numbers */
struct random {
    uint64_t state;
};

/* Stir the bits of a counter */
uint64_t random_bits(struct random *random)
{
    uint64_t z = random->state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return z ^ (z >> 31);
}

/* Draw a uniform number */
double random_uniform(struct random *random)
{
    return (double)(random_bits(random) >> 11) * 0x1p-53;
}

/* Draw a normal number */
double random_normal(struct random *random)
{
    const double turn = 6.283185307179586; /* two pi */
    double distance = sqrt(-2 * log(1 - random_uniform(random)));
    return distance * cos(turn * random_uniform(random));
}

/* Train the network of this book */
static const real person[4][2] = {
    {-2, -1}, {25, 6}, {17, 4}, {-15, -6}};
static const real label[4] = {1, 0, 0, 1};
static real theta[9], hidden[2], output;

/* Answer with three neurons */
static real answer(const real x[2])
{
    hidden[0] = sigmoid(neuron_total(2, theta, theta[4], x));
    hidden[1] = sigmoid(neuron_total(2, theta + 2, theta[5], x));
    output = sigmoid(neuron_total(2, theta + 6, theta[8], hidden));
    return output;
}

/* Learn from one person */
static void learn(const real x[2], real truth)
{
    enum { parameters = 9 };
    real gradient[parameters], rate = (real)0.1;
    real delta = loss_slope(truth, answer(x)) *
                 sigmoid_slope_from_activation(output);
    gradient[8] = delta;
    for (size_t k = 0; k < 2; k++) {
        /* Go back through hidden neuron k */
        real below = delta * theta[6 + k] *
                     sigmoid_slope_from_activation(hidden[k]);
        gradient[6 + k] = delta * hidden[k];
        gradient[4 + k] = below;
        gradient[2 * k] = below * x[0];
        gradient[2 * k + 1] = below * x[1];
    }
    /* Take a step against the gradient */
    for (size_t i = 0; i < parameters; i++)
        theta[i] -= rate * gradient[i];
}

/* Print a number in full */
static void print(const char *name, real number)
{
    char text[32];
    int digits = 1;
    do
        snprintf(text, sizeof text, "%.*g", digits++, (double)number);
    while ((real)strtod(text, NULL) != number && digits < 18);
    printf("%s %s\n", name, text);
}

/* Train, and ask about Emily and Frank */
int main(void)
{
    struct random random = {1};
    for (size_t i = 0; i < 9; i++)
        theta[i] = (real)random_normal(&random);
    for (int epoch = 0; epoch <= 1000; epoch++) {
        for (size_t i = 0; i < 4 && epoch > 0; i++)
            learn(person[i], label[i]);
        if (epoch % 10 == 0) {
            /* Report the loss of the four people */
            real sum = 0;
            for (size_t i = 0; i < 4; i++) {
                real residual = label[i] - answer(person[i]);
                sum += residual * residual;
            }
            printf("epoch %d ", epoch);
            print("loss", sum / 4);
        }
    }
    print("Emily =", answer((real[]){128 - 135, 63 - 66}));
    print("Frank =", answer((real[]){155 - 135, 68 - 66}));
    return 0;
}
