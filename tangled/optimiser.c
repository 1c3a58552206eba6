#include "optimiser.h"

#include <stdlib.h>
#include <string.h>
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

/* Step as Adam does */
static void adam_step(struct optimiser *o, real theta[],
                      const real gradient[])
{
    const real first = (real)0.9, second = (real)0.999;
    real mean_share = 1 - pow(first, (real)o->steps);
    real square_share = 1 - pow(second, (real)o->steps);
    for (size_t i = 0; i < o->parameters; i++) {
        real g = gradient[i];
        o->velocity[i] += (1 - first) * (g - o->velocity[i]);
        o->square[i] += (1 - second) * (g * g - o->square[i]);
        real mean = o->velocity[i] / mean_share;
        real size = sqrt(o->square[i] / square_share);
        theta[i] -= o->learning_rate * mean / (size + (real)1e-8);
    }
}

/* Look up a rule */
static const struct rule rules[] = {{"sgd", sgd_step},
                                    {"momentum", momentum_step},
                                    {"adam", adam_step}};

const struct rule *optimiser_find(const char *name)
{
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++)
        if (strcmp(rules[i].name, name) == 0)
            return &rules[i];
    return NULL;
}

const char *optimiser_names(void)
{
    return "sgd, momentum, adam";
}

/* Make and free an optimiser */
bool optimiser_make(struct optimiser *optimiser,
                    const struct rule *rule, size_t parameters,
                    real learning_rate, struct error *error)
{
    *optimiser = (struct optimiser){.rule = rule,
                                    .parameters = parameters,
                                    .learning_rate = learning_rate};
    optimiser->velocity = calloc(parameters, sizeof(real));
    optimiser->square = calloc(parameters, sizeof(real));
    if (optimiser->velocity != NULL && optimiser->square != NULL)
        return true;
    optimiser_free(optimiser);
    return error_set(error, "out of memory");
}

void optimiser_free(struct optimiser *optimiser)
{
    free(optimiser->velocity);
    free(optimiser->square);
    *optimiser = (struct optimiser){0};
}

/* Forget and step */
void optimiser_restart(struct optimiser *optimiser)
{
    optimiser->steps = 0;
    for (size_t i = 0; i < optimiser->parameters; i++)
        optimiser->velocity[i] = optimiser->square[i] = 0;
}

void optimiser_step(struct optimiser *optimiser, real theta[],
                    const real gradient[])
{
    optimiser->steps++;
    optimiser->rule->step(optimiser, theta, gradient);
}
