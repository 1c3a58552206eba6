/* Plain steps, momentum and Adam.
   Chapter 7, Better descents. Made from book/07-better-descents.nw:
   change it there. */
#include "optimiser.h"

#include <tgmath.h>

struct rule {
    const char *name;
    void (*step)(struct optimiser *o, real theta[],
                 const real gradient[]);
};

/* Step by the gradient alone */
static void sgd_step(struct optimiser *o, real theta[],
                     const real gradient[])
{
    for (size_t i = 0; i < o->parameters; i++)
        theta[i] -= o->learning_rate * gradient[i];
}

const struct rule rule_sgd = {"sgd", sgd_step};

/* Step with momentum */
static void momentum_step(struct optimiser *o, real theta[],
                          const real gradient[])
{
    const real kept = (real)0.9;
    for (size_t i = 0; i < o->parameters; i++) {
        o->velocity[i] = kept * o->velocity[i] + gradient[i];
        theta[i] -= o->learning_rate * o->velocity[i];
    }
}

const struct rule rule_momentum = {"momentum", momentum_step};

/* Step as Adam does */
static void adam_step(struct optimiser *o, real theta[],
                      const real gradient[])
{
    const real first = (real)0.9, second = (real)0.999;
    real mean_share = 1 - pow(first, (real)o->steps);
    real square_share = 1 - pow(second, (real)o->steps);
    for (size_t i = 0; i < o->parameters; i++) {
        /* Let Adam move one parameter */
        real g = gradient[i];
        o->velocity[i] += (1 - first) * (g - o->velocity[i]);
        o->square[i] += (1 - second) * (g * g - o->square[i]);
        real mean = o->velocity[i] / mean_share;
        real size = sqrt(o->square[i] / square_share);
        theta[i] -= o->learning_rate * mean / (size + (real)1e-8);
    }
}

const struct rule rule_adam = {"adam", adam_step};

/* Make an optimiser */
struct optimiser optimiser_make(struct arena *arena,
                                const struct rule *rule,
                                size_t parameters, real learning_rate)
{
    return (struct optimiser){
        .rule = rule, .parameters = parameters,
        .learning_rate = learning_rate,
        .velocity = arena_zeros(arena, parameters, sizeof(real)),
        .square = arena_zeros(arena, parameters, sizeof(real))};
}

/* Forget all steps */
void optimiser_restart(struct optimiser *optimiser)
{
    optimiser->steps = 0;
    for (size_t i = 0; i < optimiser->parameters; i++)
        optimiser->velocity[i] = optimiser->square[i] = 0;
}

/* Count a step and take it */
void optimiser_step(struct optimiser *optimiser, real theta[],
                    const real gradient[])
{
    optimiser->steps++;
    optimiser->rule->step(optimiser, theta, gradient);
}
